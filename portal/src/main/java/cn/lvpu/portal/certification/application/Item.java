package cn.lvpu.portal.certification.application;

/** One thing of the form that can be marked, opened and compared: a question or a document of the scheme. */
public record Item(Kind kind, String id) implements Comparable<Item> {
    public enum Kind {
        QUESTION,
        DOCUMENT
    }

    public static Item question(String id) {
        return new Item(Kind.QUESTION, id);
    }

    public static Item document(String id) {
        return new Item(Kind.DOCUMENT, id);
    }

    /** @throws IllegalArgumentException unless the text is one that {@link #toString} gives */
    public static Item parse(String text) {
        int colon = text.indexOf(':');
        String id = text.substring(colon + 1);
        return switch (text.substring(0, Math.max(0, colon))) {
            case "q" -> question(id);
            case "d" -> document(id);
            default -> throw new IllegalArgumentException("not an item: " + text);
        };
    }

    @Override
    public int compareTo(Item other) {
        return kind == other.kind ? id.compareTo(other.id) : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return (kind == Kind.QUESTION ? "q:" : "d:") + id;
    }
}
