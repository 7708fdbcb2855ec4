package cn.lvpu.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.platform.qr.QrCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotoCodesTest {
    private static final String NUMBER = new CertificateNumber("LSLC", 2026, 123).toString();
    private static final String ADDRESS = "https://lvpu.example/c/" + NUMBER;
    private final PhotoCodes photos = new PhotoCodes();

    @Test
    void theCodeInAPhotoIsRead() throws IOException {
        for (String format : new String[] {"png", "jpg"}) {
            assertThat(photos.read(photo(ADDRESS, 4, format))).isEqualTo(new PhotoCodes.Found.Code(ADDRESS));
        }
    }

    @Test
    void aLargePhotoIsReadAtAFraction() throws IOException {
        assertThat(photos.read(photo(ADDRESS, 90, "png"))).isEqualTo(new PhotoCodes.Found.Code(ADDRESS));
    }

    @Test
    void aPhotoWithoutACodeAndWhatIsNoPictureAreToldApart() throws IOException {
        assertThat(photos.read(bytes(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png")))
                .isEqualTo(new PhotoCodes.Found.NoCode());
        for (byte[] junk : new byte[][] {
            {}, "no picture".getBytes(StandardCharsets.UTF_8), {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}
        }) {
            assertThat(photos.read(junk)).isEqualTo(new PhotoCodes.Found.NoPicture());
        }
        assertThat(photos.read(new byte[PhotoCodes.MOST_BYTES + 1])).isEqualTo(new PhotoCodes.Found.NoPicture());
    }

    @Test
    void aScannedCodeLeadsToOurPageWhateverItsHost() {
        assertThat(ScannedCode.read(ADDRESS)).isEqualTo(new ScannedCode.Reading.Page("/c/" + NUMBER));
        assertThat(ScannedCode.read(
                        "http://elsewhere.example/c/" + NUMBER.toLowerCase(java.util.Locale.ROOT) + "/0001A-7KQ2M3XP"))
                .isEqualTo(new ScannedCode.Reading.Page("/c/" + NUMBER + "/0001A-7KQ2M3XP"));
        assertThat(ScannedCode.read("https://elsewhere.example/"))
                .isEqualTo(new ScannedCode.Reading.Words("https://elsewhere.example/"));
        assertThat(ScannedCode.read(NUMBER)).isEqualTo(new ScannedCode.Reading.Page("/c/" + NUMBER));
    }

    private static byte[] photo(String text, int scale, String format) throws IOException {
        boolean[][] squares = QrCode.squares(text);
        int side = (squares.length + 8) * scale;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < squares.length; y++) {
            for (int x = 0; x < squares.length; x++) {
                if (squares[y][x]) {
                    pen.fillRect((x + 4) * scale, (y + 4) * scale, scale, scale);
                }
            }
        }
        pen.dispose();
        return bytes(picture, format);
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
