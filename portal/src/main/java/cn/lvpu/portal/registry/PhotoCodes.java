package cn.lvpu.portal.registry;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Finds the QR code in a photo. Bounded: so many bytes, so many pixels, two photos at a time; large photos are read at a fraction
 * of their pixels, so that no picture costs more than a few megabytes. Nothing is kept. Safe for use by many threads.
 */
@Component
public class PhotoCodes {
    public static final int MOST_BYTES = 10 << 20;
    static final long MOST_PIXELS = 80_000_000L;
    private static final int READ_SIDE = 1600;

    private final Semaphore places = new Semaphore(2);

    /** What came of looking. */
    public sealed interface Found {
        record Code(String text) implements Found {}

        /** A picture without a readable code. */
        record NoCode() implements Found {}

        /** No picture that can be read here: JPEG, PNG, GIF and BMP can. */
        record NoPicture() implements Found {}
    }

    /** @param photo at most {@link #MOST_BYTES} */
    public Found read(byte[] photo) {
        places.acquireUninterruptibly();
        try {
            Optional<BufferedImage> picture = picture(photo);
            if (picture.isEmpty()) {
                return new Found.NoPicture();
            }
            return code(picture.get()).<Found>map(Found.Code::new).orElseGet(Found.NoCode::new);
        } catch (IOException | RuntimeException e) {
            // Picture readers throw all kinds of things at pictures that are none.
            return new Found.NoPicture();
        } finally {
            places.release();
        }
    }

    private static Optional<BufferedImage> picture(byte[] photo) throws IOException {
        if (photo.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    return Optional.empty();
                }
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / READ_SIDE);
                ImageReadParam fraction = reader.getDefaultReadParam();
                fraction.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(reader.read(0, fraction));
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<String> code(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        try {
            return Optional.of(new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                            Map.of(
                                    DecodeHintType.TRY_HARDER,
                                    true,
                                    DecodeHintType.ALSO_INVERTED,
                                    true,
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE)))
                    .getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
