package cn.lvpu.portal.certification.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;

/**
 * The typeface of print: every Chinese character that Noto Sans CJK SC has, so that a holder's name is printed as it is
 * (docs/adr/0026). Only what a document uses goes into it. One object belongs to one document.
 */
final class PrintFont {
    private static final String FILE = "NotoSansCJKsc-Regular-han.otf";
    /** The printers' own sign for a character that is not in the case. */
    static final int MISSING = '〓';

    private static final byte[] BYTES = read();

    private final BaseFont font;
    private boolean missed;

    PrintFont() {
        try {
            font = BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, BYTES, null);
            font.setSubset(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read() {
        try (InputStream file = Objects.requireNonNull(PrintFont.class.getResourceAsStream(FILE), FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BaseFont font() {
        return font;
    }

    /** The text with 〓 for what the typeface lacks. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean there = font.charExists(character);
            missed |= !there;
            printable.appendCodePoint(there ? character : MISSING);
        });
        return printable.toString();
    }

    /** Whether 〓 stands anywhere. */
    boolean hasMissed() {
        return missed;
    }

    /** In points. */
    float width(String text, float size) {
        return font.getWidthPoint(text, size);
    }

    /** The size, at most the given one, at which a text fits. */
    float fitting(String text, float size, float width) {
        float wide = width(text, size);
        return wide <= width ? size : size * width / wide;
    }

    /** Lines of at most the given width; Chinese breaks anywhere. */
    List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            String next = Character.toString(character);
            if (!line.isEmpty() && width(line + next, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(next);
        }
        lines.add(line.toString());
        return lines;
    }
}
