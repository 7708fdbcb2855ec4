package cn.lvpu.portal.testing;

import cn.lvpu.portal.platform.embedded.EmbeddedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL and one Elasticsearch for all integration tests of this JVM, started empty when first asked for. A test that
 * stops one of them starts it again before it ends.
 */
public final class LvpuServers {
    private static final Path ROOT = Path.of("target", "lvpu-servers").toAbsolutePath();

    private LvpuServers() {}

    public static EmbeddedServers running() {
        return Shared.SERVERS;
    }

    /** Points a Spring context at the servers, and gives it the bean {@code embeddedServers}. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> properties = new HashMap<>(running().properties());
            properties.put("management.server.port", "0");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("lvpu-servers", properties));
            if (!context.getBeanFactory().containsSingleton("embeddedServers")) {
                context.getBeanFactory().registerSingleton("embeddedServers", running());
            }
        }
    }

    private static final class Shared {
        static final EmbeddedServers SERVERS = start();

        private static EmbeddedServers start() {
            try {
                FileSystemUtils.deleteRecursively(ROOT.resolve("postgres"));
                FileSystemUtils.deleteRecursively(ROOT.resolve("elasticsearch"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            EmbeddedServers servers = EmbeddedServers.start(ROOT);
            servers.elasticsearch().start();
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
            return servers;
        }
    }
}
