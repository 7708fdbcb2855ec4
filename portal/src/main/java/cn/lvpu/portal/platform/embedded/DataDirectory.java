package cn.lvpu.portal.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the embedded servers keep what they know. {@code postgres} is the truth; all else can be made again. */
record DataDirectory(Path root) {
    DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    static DataDirectory prepare(Path root) {
        DataDirectory data = new DataDirectory(root);
        try {
            Files.createDirectories(data.root);
            Files.createDirectories(data.log());
            Files.createDirectories(data.runtime());
            Files.createDirectories(data.run());
            Files.setPosixFilePermissions(data.run(), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录 " + data.root + " 不能写入", e);
        }
        return data;
    }

    Path lock() {
        return root.resolve("lvpu.lock");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path elasticsearch() {
        return root.resolve("elasticsearch");
    }

    /** Unpacked server programs. */
    Path runtime() {
        return root.resolve("runtime");
    }

    Path log() {
        return root.resolve("log");
    }

    /** What is true only while the portal runs: addresses, with passwords, so nobody else may read it. */
    Path run() {
        return root.resolve("run");
    }
}
