package cn.lvpu.portal.transparency.verify;

import cn.lvpu.portal.transparency.tree.EntryBundle;
import cn.lvpu.portal.transparency.tree.Hash;
import cn.lvpu.portal.transparency.tree.MissingTileException;
import cn.lvpu.portal.transparency.tree.Tile;
import cn.lvpu.portal.transparency.tree.TileSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of a log, at an address or in a directory that holds a copy of them. */
abstract class PublicFiles implements TileSource {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** @param place an address that begins with http, or a directory */
    static PublicFiles at(String place) {
        return place.startsWith("http://") || place.startsWith("https://")
                ? new OverHttp(place.replaceFirst("/+$", ""))
                : new InDirectory(Path.of(place));
    }

    /**
     * The file with that path below the log's address; empty when there is none.
     *
     * @throws MissingTileException when it cannot be told
     */
    abstract Optional<byte[]> find(String path);

    /** The address of the portal that serves the log; empty for a directory. */
    abstract Optional<String> portal();

    byte[] get(String path) {
        return find(path).orElseThrow(() -> new MissingTileException("没有文件 " + path));
    }

    String text(String path) {
        return new String(get(path), StandardCharsets.UTF_8);
    }

    /** A partial tile may have been taken away once it was full. */
    private byte[] get(String path, String fullPath) {
        return find(path).or(() -> find(fullPath)).orElseThrow(() -> new MissingTileException("没有文件 " + path));
    }

    @Override
    public List<Hash> hashes(Tile tile) {
        Tile full = new Tile(tile.level(), tile.index(), Tile.FULL);
        byte[] bytes = get(tile.hashesPath(), full.hashesPath());
        if (bytes.length % Hash.LENGTH != 0 || bytes.length < tile.width() * Hash.LENGTH) {
            throw new MissingTileException("文件 " + tile.hashesPath() + " 长度不对");
        }
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < tile.width(); i++) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, i * Hash.LENGTH, (i + 1) * Hash.LENGTH)));
        }
        return hashes;
    }

    List<byte[]> records(Tile tile) {
        Tile full = new Tile(0, tile.index(), Tile.FULL);
        List<byte[]> records;
        try {
            records = EntryBundle.decode(get(tile.entriesPath(), full.entriesPath()));
        } catch (IllegalArgumentException e) {
            throw new MissingTileException("文件 " + tile.entriesPath() + " 不完整", e);
        }
        if (records.size() < tile.width()) {
            throw new MissingTileException("文件 " + tile.entriesPath() + " 里的记录不够");
        }
        return records.subList(0, tile.width());
    }

    private static final class InDirectory extends PublicFiles {
        private final Path root;

        InDirectory(Path root) {
            this.root = root;
        }

        @Override
        Optional<byte[]> find(String path) {
            try {
                return Optional.of(Files.readAllBytes(root.resolve(path)));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new MissingTileException("文件 " + root.resolve(path) + " 读不出来：" + e.getMessage(), e);
            }
        }

        @Override
        Optional<String> portal() {
            return Optional.empty();
        }
    }

    private static final class OverHttp extends PublicFiles {
        private final String address;
        private final HttpClient client = HttpClient.newBuilder()
                .connectTimeout(LONGEST_WAIT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        OverHttp(String address) {
            this.address = address;
        }

        @Override
        Optional<byte[]> find(String path) {
            URI uri = URI.create(path.startsWith("http") ? path : address + "/" + path);
            try {
                HttpResponse<byte[]> response = client.send(
                        HttpRequest.newBuilder(uri).timeout(LONGEST_WAIT).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                return switch (response.statusCode()) {
                    case 200 -> Optional.of(response.body());
                    case 404 -> Optional.empty();
                    default -> throw new MissingTileException(uri + " 答复 " + response.statusCode());
                };
            } catch (IOException e) {
                throw new MissingTileException(uri + " 联系不上", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new MissingTileException(uri + " 没有等到", e);
            }
        }

        @Override
        Optional<String> portal() {
            return address.endsWith("/log")
                    ? Optional.of(address.substring(0, address.length() - "/log".length()))
                    : Optional.empty();
        }
    }
}
