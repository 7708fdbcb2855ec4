// Keeps what somebody types in the browser until the server has acknowledged it, so that a closed tab, a dead line or a
// restarted server loses nothing. One draft a key; a key belongs to one account.
const read = (key) => {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? "null");
    return draft && typeof draft === "object" ? draft : null;
  } catch {
    return null;
  }
};

const put = (key, changes) => {
  try {
    localStorage.setItem(key, JSON.stringify({ ...read(key), ...changes }));
  } catch {
    // Storage is full or forbidden: the text still stands in its field.
  }
};

window.lvpuDraft = {
  /** Remembers every keystroke in a field, and gives what was remembered before. */
  keep(field, key, id) {
    const before = read(key);
    if (!field.lvpuDraftKept) {
      field.lvpuDraftKept = true;
      field.addEventListener("input", () => put(key, { id: read(key)?.id ?? id, text: field.value }));
    }
    return before && typeof before.text === "string" && before.text !== "" ? before : null;
  },
  put,
  clear(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
  },
};
