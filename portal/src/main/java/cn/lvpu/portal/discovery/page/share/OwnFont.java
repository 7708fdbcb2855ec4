package cn.lvpu.portal.discovery.page.share;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typeface that travels with the portal, as outlines: it needs no font, no fontconfig and no display on the machine
 * (docs/adr/0011). Safe for use by many threads, one at a time.
 */
final class OwnFont {
    private static final String FILE = "NotoSerifCJKsc-Bold-subset.otf";

    private final CFFFont outlines;
    private final OpenTypeFont metrics;
    private final CmapLookup characters;
    private final double unitsPerEm;

    OwnFont() {
        try (InputStream file = Objects.requireNonNull(OwnFont.class.getResourceAsStream(FILE), FILE)) {
            metrics = new OTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            outlines = metrics.getCFF().getFont();
            characters = metrics.getUnicodeCmapLookup();
            unitsPerEm = metrics.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether every character of a text has an outline here. */
    boolean canWrite(String text) {
        return text.codePoints().allMatch(character -> characters.getGlyphId(character) != 0);
    }

    /** The width of a text in units of the drawing. @param size of the em square */
    synchronized double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(character -> advance(characters.getGlyphId(character)))
                        .sum()
                * size
                / unitsPerEm;
    }

    /** A line of text. @param x of its left end, y of its baseline, both in units of the drawing */
    synchronized Shape line(String text, double size, double x, double y) {
        var line = new Path2D.Double();
        double scale = size / unitsPerEm;
        double at = x;
        for (int character : text.codePoints().toArray()) {
            int glyph = characters.getGlyphId(character);
            var place = new AffineTransform(scale, 0, 0, -scale, at, y);
            line.append(outline(glyph).getPathIterator(place), false);
            at += advance(glyph) * scale;
        }
        return line;
    }

    private Shape outline(int glyph) {
        try {
            // A CID-keyed font is asked by CID, not by the place of the glyph.
            return outlines.getType2CharString(outlines.getCharset().getCIDForGID(glyph))
                    .getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double advance(int glyph) {
        try {
            return metrics.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
