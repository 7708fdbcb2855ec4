package cn.lvpu.portal.platform.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int PIXELS_A_MODULE = 4;
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    @Test
    void aReaderFindsTheAddressInTheDrawing() throws Exception {
        String address = "https://lvpu.example/e/product/pang-ge-zhuang-jin-ba-huang-ya-li";

        assertThat(read(QrCode.svg(address, "二维码"))).isEqualTo(address);
    }

    @Test
    void theLabelCannotEndItsAttribute() {
        assertThat(QrCode.svg("https://lvpu.example/", "\"><script>"))
                .contains("aria-label=\"&quot;&gt;&lt;script&gt;\"")
                .doesNotContain("<script");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        String endless = "x".repeat(5_000);

        assertThatThrownBy(() -> QrCode.svg(endless, "")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Rasters the path as a browser would, and reads it as a camera would. */
    private static String read(String svg) throws Exception {
        Matcher size = SIDE.matcher(svg);
        assertThat(size.find()).isTrue();
        int side = Integer.parseInt(size.group(1)) * PIXELS_A_MODULE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            int left = Integer.parseInt(run.group(1)) * PIXELS_A_MODULE;
            int top = Integer.parseInt(run.group(2)) * PIXELS_A_MODULE;
            int width = Integer.parseInt(run.group(3)) * PIXELS_A_MODULE;
            for (int y = top; y < top + PIXELS_A_MODULE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + width, 0);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }
}
