package cn.lvpu.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The bytes of all content files by their path inside the content folder. The bundled ones are listed by an index that
 * the build writes, so that they are found in a folder, a jar and a jar inside a jar alike.
 */
final class ContentFiles {
    private static final String ROOT = "/content/";
    private static final String INDEX = "index.txt";

    private ContentFiles() {}

    static SortedMap<String, byte[]> bundled() {
        return bundled(path -> true);
    }

    static SortedMap<String, byte[]> bundled(Predicate<String> wanted) {
        var files = new TreeMap<String, byte[]>();
        new String(resource(INDEX), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(path -> !path.isEmpty() && isContent(path) && wanted.test(path))
                .forEach(path -> files.put(path, resource(path)));
        return files;
    }

    /** @throws UncheckedIOException if the folder or a file cannot be read */
    static SortedMap<String, byte[]> in(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (isContent(path)) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Notices and licences lie beside the content, and editors leave hidden files: neither is content. */
    private static boolean isContent(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !path.equals(INDEX) && !name.startsWith(".") && !name.startsWith("LICENSE") && !path.equals("NOTICE.md");
    }

    private static byte[] resource(String path) {
        try (InputStream in = ContentFiles.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException("classpath resource " + ROOT + path
                        + " is missing: the content module was not built by Maven, which writes its index");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
