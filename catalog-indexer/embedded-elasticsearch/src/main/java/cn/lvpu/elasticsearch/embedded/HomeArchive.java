package cn.lvpu.elasticsearch.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The node's home as it is packed in this module's jar: read through the class loader alone, so that it also comes out of a jar inside
 * a Spring Boot jar.
 */
final class HomeArchive {
    private static final String ARCHIVE = "/lvpu/elasticsearch-home.zip";
    private static final String CHECKSUM = ARCHIVE + ".sha256";
    private static final String UNFINISHED = ".extracting-";

    private HomeArchive() {}

    /**
     * Extracts the home into a directory below {@code directory} that is named by the archive's checksum, unless it is there already. A
     * directory under its final name is always complete: it is renamed last. Several processes may call this at the same time.
     */
    static synchronized Path extractBelow(Path directory) {
        try {
            Path home = directory.resolve(checksum().substring(0, 16));
            if (Files.isDirectory(home)) {
                return home;
            }
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(
                            directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("lost the lock of " + directory);
                }
                deleteUnfinished(directory);
                if (!Files.isDirectory(home)) {
                    Path unfinished = Files.createTempDirectory(directory, UNFINISHED);
                    extractInto(unfinished);
                    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot extract the Elasticsearch home into " + directory, e);
        }
    }

    private static String checksum() throws IOException {
        try (InputStream in = resource(CHECKSUM)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    private static void extractInto(Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(resource(ARCHIVE), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside the home: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    /** Left by a process that was killed while it extracted: the lock is ours, so nobody is at it. */
    private static void deleteUnfinished(Path directory) throws IOException {
        try (var left = Files.newDirectoryStream(directory, UNFINISHED + "*")) {
            for (Path each : left) {
                delete(each);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = HomeArchive.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(
                    "not on the class path: " + name + " (packed by this module's build from `process-classes` on)");
        }
        return in;
    }
}
