// Single-letter keys of the moderators' queue. They rest while somebody types, while a dialog is open, and with modifiers.
const KEYS = new Set(["j", "k", "c", "a", "r"]);
const TYPING = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

window.lvpuModerationKeys = {
  listen(queue) {
    const pressed = (event) => {
      if (!queue.isConnected) {
        document.removeEventListener("keydown", pressed);
        return;
      }
      const target = event.composedPath()[0];
      const typing = target instanceof Element && target.matches(TYPING);
      const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
      const covered = document.querySelector("vaadin-dialog[opened], vaadin-dialog-overlay[opened]");
      if (typing || modified || covered || !KEYS.has(event.key)) {
        return;
      }
      if (event.repeat && event.key !== "j" && event.key !== "k") {
        return;
      }
      event.preventDefault();
      queue.dispatchEvent(new CustomEvent("moderation-key", { detail: event.key }));
    };
    document.addEventListener("keydown", pressed);
  },
};
