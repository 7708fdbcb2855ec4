package cn.lvpu.portal.certification.application;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Makes pictures anew: the same to the eye, upright, at most {@value #LONGEST_SIDE} pixels a side, and without EXIF, where a
 * camera writes when and where it was. A picture that cannot be read is none.
 */
@Component
class Pictures {
    static final int LONGEST_SIDE = 4096;

    /** A decompression bomb says that it has more. */
    private static final long MOST_PIXELS = 120_000_000;

    private static final float QUALITY = 0.9f;

    /** Two at a time: a picture in memory is large. */
    private final Semaphore turns = new Semaphore(2);

    record Picture(MediaKind kind, byte[] bytes) {}

    Optional<Picture> remake(byte[] bytes) {
        turns.acquireUninterruptibly();
        try {
            return read(bytes).map(image -> upright(image, orientation(bytes))).map(Pictures::write);
        } catch (IOException | RuntimeException e) {
            // Whatever a broken or hostile picture makes a decoder throw, it is not a picture for us.
            return Optional.empty();
        } finally {
            turns.release();
        }
    }

    private static Optional<BufferedImage> read(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    return Optional.empty();
                }
                int every = Math.ceilDiv(Math.max(width, height), LONGEST_SIDE);
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(every, every, 0, 0);
                return Optional.of(reader.read(0, param));
            } finally {
                reader.dispose();
            }
        }
    }

    /** As EXIF counts: 1 is upright. */
    private static int orientation(byte[] bytes) {
        try {
            var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value == null ? 1 : value;
        } catch (ImageProcessingException | IOException e) {
            return 1;
        }
    }

    /** A picture in plain pixels, turned and mirrored so that it is upright without any note. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean turned = orientation >= 5 && orientation <= 8;
        var transform = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        boolean alpha = image.getColorModel().hasAlpha();
        var plain = new BufferedImage(
                turned ? height : width,
                turned ? width : height,
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return plain;
    }

    /** What is see-through stays so, as PNG; the rest becomes JPEG. */
    private static Picture write(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        var out = new ByteArrayOutputStream();
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(alpha ? "png" : "jpeg").next();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (!alpha) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return new Picture(alpha ? MediaKind.PNG : MediaKind.JPEG, out.toByteArray());
    }
}
