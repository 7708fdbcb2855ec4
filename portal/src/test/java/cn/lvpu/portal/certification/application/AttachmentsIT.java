package cn.lvpu.portal.certification.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.testing.IntegrationTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What may be handed in, and what is kept of it. */
@IntegrationTest
class AttachmentsIT extends ApplicationFixture {
    @Test
    void whatIsNotAnAllowedFileIsRefusedWhateverItsName() throws IOException {
        assertThat(uploading("virus.pdf", "MZ\u0090 a program".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Upload.Rejected(Upload.Fault.NOT_ALLOWED));
        assertThat(uploading("page.png", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Upload.Rejected(Upload.Fault.NOT_ALLOWED));
        assertThat(uploading("empty.pdf", new byte[0])).isEqualTo(new Upload.Rejected(Upload.Fault.EMPTY));
        assertThat(uploading("big.pdf", new byte[Attachments.MOST_BYTES + 1]))
                .isEqualTo(new Upload.Rejected(Upload.Fault.TOO_LARGE));
        byte[] broken = picture();
        assertThat(uploading("broken.jpg", java.util.Arrays.copyOf(broken, 40)))
                .isEqualTo(new Upload.Rejected(Upload.Fault.UNREADABLE));
    }

    @Test
    void aPictureIsMadeAnewAndKeepsNothingOfItsCamera() throws IOException {
        byte[] camera = withExif(picture());
        assertThat(new String(camera, StandardCharsets.ISO_8859_1)).contains("Exif");
        AttachmentId id = upload(applicant, camera);
        byte[] kept = as(applicant, () -> attachments.open(id)).orElseThrow().bytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(image.getWidth()).as("turned upright").isEqualTo(20);
        assertThat(image.getHeight()).isEqualTo(40);
    }

    private Upload uploading(String name, byte[] bytes) {
        return as(applicant, () -> {
            try {
                return attachments.upload(new AttachmentId(UUID.randomUUID()), name, new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** An APP1 segment with orientation 6, as a telephone held upright writes it. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] exif = java.util.HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00060000"
                        + "00000000");
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
