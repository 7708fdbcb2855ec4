package cn.lvpu.portal.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL does not run as root. Where the portal does, as in many containers, the server gets a user namespace of its own in
 * which it is nobody, or where namespaces are forbidden it becomes nobody outright.
 */
final class OrdinaryUser {
    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> DROPPED =
            List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--no-new-privs");

    private OrdinaryUser() {}

    /** What to put before a command; nothing when the portal is no root. */
    static List<String> commandPrefix() {
        if (!isRoot()) {
            return List.of();
        }
        return works(NAMESPACE) ? NAMESPACE : DROPPED;
    }

    /** Gives a tree to the user that the prefix leads to. */
    static void own(Path tree, List<String> prefix) throws IOException {
        if (!prefix.equals(DROPPED)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", Integer.valueOf(NOBODY));
                Files.setAttribute(path, "unix:gid", Integer.valueOf(NOBODY));
            }
        }
    }

    private static boolean isRoot() {
        try {
            return Files.exists(Path.of("/proc/self"))
                    && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            List<String> command =
                    Stream.concat(prefix.stream(), Stream.of("true")).toList();
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
