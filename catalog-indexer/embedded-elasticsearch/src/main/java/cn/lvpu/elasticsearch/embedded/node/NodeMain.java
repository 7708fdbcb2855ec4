package cn.lvpu.elasticsearch.embedded.node;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;
import org.jspecify.annotations.Nullable;

/**
 * The child process: one Elasticsearch node that ends itself when its standard input ends, that is when the process that started it is
 * gone in whatever way, and on SIGTERM.
 *
 * <p>Arguments: the home, the file of node settings (Java properties), the lock file. Exit codes: 0 stopped, 3 the data directory is in
 * use, 1 anything else.
 */
public final class NodeMain {
    private static final int IN_USE = 3;
    private static final long CLOSE_SECONDS = 15;

    private static volatile @Nullable Node running;

    /** Held until the process ends: a collected channel would give the lock away. */
    private static volatile @Nullable FileLock held;

    private static final AtomicBoolean closing = new AtomicBoolean();

    private NodeMain() {}

    public static void main(String[] arguments) throws Exception {
        // Before anything else: the parent may be gone already.
        Thread parent = new Thread(NodeMain::endWithParent, "lvpu-parent-watch");
        parent.setDaemon(true);
        parent.start();
        // The server turns System.err into log lines; the reason of a failure must also end the console's file.
        PrintStream console = System.err;
        try {
            start(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        } catch (Throwable e) {
            e.printStackTrace(console);
            console.println("Elasticsearch cannot start:");
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                console.println("  " + cause);
            }
            console.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void start(Path home, Path settingsFile, Path lockFile) throws Exception {
        FileLock lock = lock(lockFile);
        held = lock;
        if (held == null) {
            System.err.println("The data directory is in use by another node: " + lockFile.getParent());
            Runtime.getRuntime().halt(IN_USE);
            return;
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(settingsFile)) {
            properties.load(reader);
        }
        Settings.Builder settings = Settings.builder();
        for (String name : properties.stringPropertyNames()) {
            settings.put(name, properties.getProperty(name));
        }
        Environment environment = new Environment(settings.build(), home.resolve("config"));
        LogConfigurator.registerErrorListener();
        LogConfigurator.setNodeName(properties.getProperty("node.name"));
        LogConfigurator.configure(environment, true);
        Node node = new Node(
                environment,
                PluginsLoader.createPluginsLoader(
                        PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                        PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
                        Map.of()));
        running = node;
        Runtime.getRuntime().addShutdownHook(new Thread(NodeMain::close, "lvpu-close"));
        node.start();
        Thread.currentThread().join();
    }

    /** The lock is the operating system's and dies with this process; its text tells a second starter whom it met. */
    private static @Nullable FileLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock != null) {
            ProcessHandle self = ProcessHandle.current();
            long parent = self.parent().map(ProcessHandle::pid).orElse(-1L);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((self.pid() + " " + parent + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        return lock;
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent says nothing; only the end counts.
            }
        } catch (IOException e) {
            // A broken pipe is an end as well.
        }
        Thread limit = new Thread(
                () -> {
                    try {
                        TimeUnit.SECONDS.sleep(CLOSE_SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(1);
                },
                "lvpu-close-limit");
        limit.setDaemon(true);
        limit.start();
        close();
        Runtime.getRuntime().halt(0);
    }

    private static void close() {
        Node node = running;
        if (node == null || !closing.compareAndSet(false, true)) {
            return;
        }
        try {
            node.close();
            node.awaitClose(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            e.printStackTrace();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
