package cn.lvpu.portal.discovery.page.share;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Paints share cards as PNG, {@value #WIDTH} by {@value #HEIGHT} pixels, the size that Open Graph readers show whole. It
 * looks the same on every machine, whatever fonts that has. Safe for use by many threads.
 */
public final class CardPainter {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final int LEFT = 72;
    private static final int TEXT_WIDTH = 640;
    private static final Rectangle2D MAP = new Rectangle2D.Double(772, 72, 356, 440);

    // The tokens of lvpu.css.
    private static final Color PAPER = new Color(0xfaf8f3);
    private static final Color CARD = Color.WHITE;
    private static final Color INK = new Color(0x1c2722);
    private static final Color INK_2 = new Color(0x56635c);
    private static final Color PINE = new Color(0x1d5c46);
    private static final Color PINE_TINT = new Color(0xe7f0ea);
    private static final Color PERSIMMON = new Color(0xb8481a);
    private static final Color GOLD = new Color(0x7d5a0d);
    private static final Color GOLD_TINT = new Color(0xf8efd8);
    private static final Color SUN = new Color(0xe9a24b);
    private static final Color DISTRICT = new Color(0xefece4);
    private static final Color OWN = new Color(0xb9d3c5);
    private static final Color MONTH = new Color(0x535f58);

    private final OwnFont font = new OwnFont();

    /** Whether a text can stand on a card. */
    public boolean canWrite(String text) {
        return font.canWrite(text);
    }

    /** @return a PNG */
    public byte[] png(ShareCard card) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        fill(canvas, PAPER, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        fill(canvas, PINE, new Rectangle2D.Double(0, HEIGHT - 14.0, WIDTH, 14));
        site(canvas, card);
        words(canvas, card);
        season(canvas, card);
        card.map().ifPresent(map -> map(canvas, map, card.mapLabel()));
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void site(Graphics2D canvas, ShareCard card) {
        var old = canvas.getTransform();
        canvas.translate(LEFT, 64);
        canvas.scale(2, 2);
        fill(canvas, PINE, new RoundRectangle2D.Double(0, 0, 28, 28, 14, 14));
        var hills = new Path2D.Double();
        hills.moveTo(3, 21);
        hills.lineTo(10, 10);
        hills.lineTo(14, 16);
        hills.lineTo(17, 12);
        hills.lineTo(25, 21);
        hills.closePath();
        fill(canvas, PAPER, hills);
        fill(canvas, SUN, new Ellipse2D.Double(17.6, 5.6, 4.8, 4.8));
        canvas.setTransform(old);
        write(canvas, card.site(), 40, LEFT + 74, 107, PINE);
        write(canvas, card.tagline(), 24, LEFT + 74 + font.width(card.site(), 40) + 20, 105, INK_2);
    }

    private void words(Graphics2D canvas, ShareCard card) {
        double y = 208;
        double x = LEFT;
        x = mark(canvas, card.kind(), x, y, PINE, PINE_TINT);
        for (String mark : card.marks()) {
            if (x + font.width(mark, 24) + 32 < LEFT + TEXT_WIDTH) {
                x = mark(canvas, mark, x, y, GOLD, GOLD_TINT);
            }
        }
        y += 40;
        if (canWrite(card.name())) {
            List<String> lines = lines(card.name());
            double size = size(lines);
            for (String line : lines) {
                y += size * 1.16;
                // A full-width bracket has half an em of air before it.
                write(canvas, line, size, line.startsWith("（") ? LEFT - size / 2 : LEFT, y, INK);
            }
        }
        write(canvas, shortened(card.place(), 28), 28, LEFT, y + 62, INK_2);
    }

    private double mark(Graphics2D canvas, String text, double x, double y, Color ink, Color ground) {
        if (!canWrite(text)) {
            return x;
        }
        double width = font.width(text, 24) + 32;
        fill(canvas, ground, new RoundRectangle2D.Double(x, y - 32, width, 44, 16, 16));
        write(canvas, text, 24, x + 16, y, ink);
        return x + width + 12;
    }

    /** One line where it fits in a good size, else two of about the same length. */
    private List<String> lines(String name) {
        if (font.width(name, 72) <= TEXT_WIDTH) {
            return List.of(name);
        }
        int half = name.length() / 2;
        int bracket = name.indexOf('（');
        int at = bracket > 2 && bracket < name.length() - 1 && bracket >= half / 2 ? bracket : half;
        if (Character.isLowSurrogate(name.charAt(at))) {
            at++;
        }
        return List.of(name.substring(0, at), name.substring(at));
    }

    private double size(List<String> lines) {
        double most = lines.size() == 1 ? 104 : 72;
        return lines.stream()
                .mapToDouble(line -> Math.min(most, TEXT_WIDTH / font.width(line, 1)))
                .min()
                .orElse(most);
    }

    private String shortened(String text, double size) {
        String kept = text;
        while (font.width(kept, size) > TEXT_WIDTH) {
            kept = kept.replaceFirst(".…?$", "…");
        }
        return kept;
    }

    private void season(Graphics2D canvas, ShareCard card) {
        if (card.months().isEmpty()) {
            return;
        }
        write(canvas, card.season(), 26, LEFT, 496, PINE);
        for (int month = 1; month <= 12; month++) {
            var box = new RoundRectangle2D.Double(LEFT + (month - 1) * 53.5, 518, 48, 50, 12, 12);
            boolean on = card.months().contains(month);
            fill(canvas, on && !card.seasonPending() ? PINE : DISTRICT, box);
            if (on && card.seasonPending()) {
                canvas.setPaint(stripes());
                canvas.fill(box);
            }
            String number = String.valueOf(month);
            write(
                    canvas,
                    number,
                    24,
                    box.getCenterX() - font.width(number, 24) / 2,
                    box.getCenterY() + 9,
                    on ? card.seasonPending() ? INK : CARD : MONTH);
        }
    }

    /** As on the pages: what is not yet verified is striped, not solid. */
    private static TexturePaint stripes() {
        var tile = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 16; x++) {
            for (int y = 0; y < 16; y++) {
                tile.setRGB(x, y, (x + y) % 16 < 8 ? 0xd6e4dc : 0xc6d9ce);
            }
        }
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, 16, 16));
    }

    private void map(Graphics2D canvas, MapDrawing map, String label) {
        fill(
                canvas,
                CARD,
                new RoundRectangle2D.Double(
                        MAP.getX() - 24, MAP.getY() - 24, MAP.getWidth() + 48, MAP.getHeight() + 92, 36, 36));
        double scale = Math.min(MAP.getWidth() / map.width(), MAP.getHeight() / map.height());
        var place = new AffineTransform(
                scale,
                0,
                0,
                scale,
                MAP.getCenterX() - map.width() * scale / 2,
                MAP.getCenterY() - map.height() * scale / 2);
        Shape others = place.createTransformedShape(map.others());
        fill(canvas, DISTRICT, others);
        canvas.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.setPaint(CARD);
        canvas.draw(others);
        Shape own = place.createTransformedShape(map.own());
        fill(canvas, OWN, own);
        canvas.setPaint(PINE);
        canvas.draw(own);
        map.spot().map(spot -> place.transform(spot, null)).ifPresent(at -> {
            fill(canvas, new Color(0x38b8481a, true), round(at.getX(), at.getY(), 24));
            fill(canvas, CARD, round(at.getX(), at.getY(), 13));
            fill(canvas, PERSIMMON, round(at.getX(), at.getY(), 10));
        });
        write(canvas, label, 20, MAP.getCenterX() - font.width(label, 20) / 2, MAP.getMaxY() + 42, INK_2);
    }

    private static Shape round(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void write(Graphics2D canvas, String text, double size, double x, double y, Color ink) {
        if (canWrite(text)) {
            fill(canvas, ink, font.line(text, size, x, y));
        }
    }

    private static void fill(Graphics2D canvas, Color colour, Shape shape) {
        canvas.setPaint(colour);
        canvas.fill(shape);
    }
}
