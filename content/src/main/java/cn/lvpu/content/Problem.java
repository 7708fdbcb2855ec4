package cn.lvpu.content;

/**
 * One thing wrong in a content file, for the person who edits it.
 *
 * @param file path inside the content folder, with {@code /}
 * @param line from 1; 0 where no line is known
 * @param field dotted path of the field or the column, possibly empty
 * @param message what is wrong, a sentence in Chinese
 */
public record Problem(String file, int line, String field, String message) {
    /** {@code file:line: field: what is wrong}, leaving out what is not known. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}
