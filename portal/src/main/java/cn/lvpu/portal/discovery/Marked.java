package cn.lvpu.portal.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text in which some stretches are marked as found. Holds plain text: whoever shows it escapes it. */
public record Marked(List<Run> runs) {
    /** Opens a found stretch in text that comes from the engine: a private-use character that no content holds. */
    public static final String OPEN = "\uE000";

    /** Closes a found stretch. */
    public static final String CLOSE = "\uE001";

    /** A stretch of text, found or not. */
    public record Run(String text, boolean found) {}

    public Marked {
        runs = List.copyOf(runs);
    }

    /** A text with nothing found in it. */
    public static Marked plain(String text) {
        return new Marked(List.of(new Run(text, false)));
    }

    /** Reads {@link #OPEN} and {@link #CLOSE}; an unclosed mark runs to the end. Adjoining found stretches become one. */
    public static Marked parse(String tagged) {
        var runs = new ArrayList<Run>();
        boolean found = false;
        var text = new StringBuilder();
        String joined = tagged.replace(CLOSE + OPEN, "");
        for (int i = 0; i < joined.length(); i++) {
            String character = joined.substring(i, i + 1);
            if (character.equals(OPEN) || character.equals(CLOSE)) {
                if (!text.isEmpty()) {
                    runs.add(new Run(text.toString(), found));
                    text.setLength(0);
                }
                found = character.equals(OPEN);
            } else {
                text.append(character);
            }
        }
        if (!text.isEmpty()) {
            runs.add(new Run(text.toString(), found));
        }
        return new Marked(runs);
    }

    public boolean isAnythingFound() {
        return runs.stream().anyMatch(Run::found);
    }

    /** The text alone. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** Escaped HTML with {@code <em>} around what was found. */
    public String html() {
        return runs.stream()
                .map(run -> run.found() ? "<em>" + escape(run.text()) + "</em>" : escape(run.text()))
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
