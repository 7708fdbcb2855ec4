package cn.lvpu.portal.certification.paper;

import cn.lvpu.portal.platform.qr.QrCode;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** A4 paper to draw on; lengths are millimetres from the top left corner, sizes of letters are points. */
final class Sheet {
    static final Color INK = new Color(0x1c2722);
    static final Color SOFT = new Color(0x56635c);
    static final Color PINE = new Color(0x1d5c46);
    static final Color ROSE = new Color(0xa3243b);
    private static final float POINTS = 72f / 25.4f;
    private static final float HEIGHT = 297;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4);
    private final PdfContentByte canvas;
    private final PrintFont font = new PrintFont();

    Sheet(String title, String author) {
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        document.addAuthor(author);
        document.addCreator("绿谱");
        document.open();
        // Empty pages are left out unless told that somebody draws on them.
        writer.setPageEmpty(false);
        canvas = writer.getDirectContent();
        this.writer = writer;
    }

    private final PdfWriter writer;

    PrintFont font() {
        return font;
    }

    void nextPage() {
        document.newPage();
        writer.setPageEmpty(false);
    }

    byte[] finish() {
        document.close();
        return bytes.toByteArray();
    }

    static float points(float millimetres) {
        return millimetres * POINTS;
    }

    static float millimetres(float points) {
        return points / POINTS;
    }

    /** @param x of the left end, y of the baseline */
    void text(String text, float size, float x, float y, Color colour) {
        write(font.printable(text), size, points(x), colour, y, false);
    }

    /** The same in heavier strokes. */
    void strong(String text, float size, float x, float y, Color colour) {
        write(font.printable(text), size, points(x), colour, y, true);
    }

    /** @param x of the middle */
    void centred(String text, float size, float x, float y, Color colour) {
        String printable = font.printable(text);
        write(printable, size, points(x) - font.width(printable, size) / 2, colour, y, true);
    }

    private void write(String printable, float size, float left, Color colour, float y, boolean strong) {
        canvas.beginText();
        canvas.setFontAndSize(font.font(), size);
        canvas.setColorFill(colour);
        canvas.setColorStroke(colour);
        canvas.setLineWidth(size / 45);
        canvas.setTextRenderingMode(
                strong ? PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE : PdfContentByte.TEXT_RENDER_MODE_FILL);
        canvas.setTextMatrix(left, points(HEIGHT - y));
        canvas.showText(printable);
        canvas.endText();
    }

    void frame(float x, float y, float width, float height, float line, Color colour) {
        canvas.setColorStroke(colour);
        canvas.setLineWidth(line);
        canvas.rectangle(points(x), points(HEIGHT - y - height), points(width), points(height));
        canvas.stroke();
    }

    void line(float fromX, float fromY, float toX, float toY, float line, Color colour) {
        canvas.setColorStroke(colour);
        canvas.setLineWidth(line);
        canvas.moveTo(points(fromX), points(HEIGHT - fromY));
        canvas.lineTo(points(toX), points(HEIGHT - toY));
        canvas.stroke();
    }

    /** A QR code with its quiet zone inside the square. */
    void code(String address, float x, float y, float side) {
        boolean[][] squares = QrCode.squares(address);
        float unit = side / (squares.length + 8);
        canvas.setColorFill(Color.BLACK);
        for (int row = 0; row < squares.length; row++) {
            for (int column = 0; column < squares.length; column++) {
                int from = column;
                while (column < squares.length && squares[row][column]) {
                    column++;
                }
                if (column > from) {
                    canvas.rectangle(
                            points(x + (from + 4) * unit),
                            points(HEIGHT - y - (row + 5) * unit),
                            points((column - from) * unit),
                            points(unit));
                }
            }
        }
        canvas.fill();
    }
}
