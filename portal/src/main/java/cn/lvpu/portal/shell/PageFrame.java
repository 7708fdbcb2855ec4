package cn.lvpu.portal.shell;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The unchanging parts of a reading page, and between them the places for what changes. Immutable. */
public final class PageFrame {
    /** Private-use characters, which no text of the layout holds. */
    static final String TITLE = "\uE101";

    static final String DESCRIPTION = "\uE102";
    static final String HEAD = "\uE103";
    static final String MAIN = "\uE104";

    private static final Pattern SLOT = Pattern.compile("[" + TITLE + DESCRIPTION + HEAD + MAIN + "]");

    /** Bytes of the layout, and the slot that follows; none after the last. */
    private record Part(byte[] fixed, @Nullable String slot) {}

    private final List<Part> parts;

    private PageFrame(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** @param html the layout rendered with the slots' characters as its texts */
    static PageFrame of(String html) {
        var parts = new ArrayList<Part>();
        Matcher slots = SLOT.matcher(html);
        int from = 0;
        while (slots.find()) {
            parts.add(new Part(html.substring(from, slots.start()).getBytes(StandardCharsets.UTF_8), slots.group()));
            from = slots.end();
        }
        parts.add(new Part(html.substring(from).getBytes(StandardCharsets.UTF_8), null));
        return new PageFrame(parts);
    }

    /** Writes a whole page: title and description as plain text, head and main by templates that escape for themselves. */
    public <O extends TemplateOutput> void write(
            O output, String title, String description, Consumer<? super O> head, Consumer<? super O> main) {
        for (Part part : parts) {
            output.writeBinaryContent(part.fixed());
            switch (part.slot()) {
                case TITLE -> Escape.htmlAttribute(title, output);
                case DESCRIPTION -> Escape.htmlAttribute(description, output);
                case HEAD -> head.accept(output);
                case MAIN -> main.accept(output);
                case null, default -> {}
            }
        }
    }
}
