package cn.lvpu.portal.transparency;

import cn.lvpu.portal.platform.StartRefusedException;
import cn.lvpu.portal.transparency.tree.NoteSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The key of the log: {@code lvpu.log.key} where it is given, else the file {@code lvpu.log.key-file}, made when there is none. It is
 * never in the database: who can rewrite that cannot sign.
 */
@Configuration(proxyBeanMethods = false)
class LogKey {
    @Bean
    NoteSigner logSigner(
            @Value("${lvpu.log.key:}") String key,
            @Value("${lvpu.log.key-file:}") String file,
            @Value("${lvpu.log.origin:}") String origin) {
        try {
            if (!key.isBlank()) {
                return NoteSigner.parse(key);
            }
            if (!file.isBlank()) {
                return NoteSigner.parse(kept(Path.of(file), origin));
            }
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException(
                    "日志密钥无法读取（" + (key.isBlank() ? file : "lvpu.log.key") + "）：" + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("日志密钥文件 " + file + " 不能读写", e);
        }
        throw new StartRefusedException("没有日志密钥：请用 ./lvpu log-key 生成一把，设为 lvpu.log.key。");
    }

    private static String kept(Path file, String origin) throws IOException {
        if (!Files.exists(file)) {
            make(file, origin);
        }
        return Files.readString(file);
    }

    /** Whole or not at all, and of two portals at once one makes it. */
    private static void make(Path file, String origin) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        SecureRandom random = new SecureRandom();
        String name = origin.isBlank() ? "lvpu.local/" + HexFormat.of().toHexDigits(random.nextInt()) + "/log" : origin;
        Path partial = Files.createTempFile(
                folder,
                "log",
                ".partial",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(partial, NoteSigner.generate(name, random).secret() + "\n");
            Files.createLink(file, partial);
        } catch (FileAlreadyExistsException e) {
            // The other portal was quicker: its key is the key.
        } finally {
            Files.delete(partial);
        }
    }
}
