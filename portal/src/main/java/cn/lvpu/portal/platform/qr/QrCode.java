package cn.lvpu.portal.platform.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** A QR code as SVG: one path, black on white in every theme, readable without JavaScript and under a strict CSP. */
public final class QrCode {
    /** Modules of white around the code that ISO/IEC 18004 asks for. */
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * The code of an address.
     *
     * @param address at most some hundred characters
     * @param label what it is, for people who do not see it
     * @throws IllegalArgumentException when the address does not fit into a code
     */
    public static String svg(String address, String label) {
        ByteMatrix modules = modules(address);
        int side = modules.getWidth() + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    int length = x - from;
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(length)
                            .append("v1h-")
                            .append(length)
                            .append('z');
                }
            }
        }
        return svg(side, path, HtmlUtils.htmlEscape(label), "class=\"qr\"");
    }

    /** The same as a file of its own, to be cached and put into an {@code img}. */
    public static String file(String address, String label) {
        return svg(address, label).replace("<svg class=\"qr\"", "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    }

    /**
     * The dark squares of an address, row by row, without the quiet zone.
     *
     * @throws IllegalArgumentException when the address does not fit into a code
     */
    public static boolean[][] squares(String address) {
        ByteMatrix modules = modules(address);
        boolean[][] squares = new boolean[modules.getHeight()][modules.getWidth()];
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                squares[y][x] = modules.get(x, y) == 1;
            }
        }
        return squares;
    }

    private static String svg(int side, StringBuilder path, String label, String kind) {
        return "<svg %3$s viewBox=\"0 0 %1$d %1$d\" role=\"img\" aria-label=\"%2$s\" shape-rendering=\"crispEdges\">"
                        .formatted(side, label, kind)
                + "<rect width=\"%1$d\" height=\"%1$d\" fill=\"#fff\"/><path fill=\"#000\" d=\"%2$s\"/></svg>"
                        .formatted(side, path);
    }

    private static ByteMatrix modules(String address) {
        try {
            return Encoder.encode(
                            address,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("does not fit into a QR code: " + address.length() + " characters", e);
        }
    }
}
