package cn.lvpu.portal.platform.embedded;

import cn.lvpu.portal.platform.StartRefusedException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Brings the embedded servers up as soon as the settings are known, and down after the application context is closed. */
public final class EmbeddedRuntime implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    public static final String PROFILE = "embedded";

    private final PrintStream out;
    private final IntConsumer exit;

    /**
     * @param out where a person reads what goes on
     * @param exit ends the process with a code
     */
    public EmbeddedRuntime(PrintStream out, IntConsumer exit) {
        this.out = out;
        this.exit = exit;
    }

    /** After the settings and the log are set up. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var environment = event.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of(PROFILE))) {
            return;
        }
        Path root = Path.of(environment.getProperty("lvpu.data", "./data"));
        out.println("绿谱 正在启动，数据在 " + root.toAbsolutePath().normalize());
        out.println("  正在启动 PostgreSQL 与 Elasticsearch（首次启动要多等一会儿）……");
        EmbeddedServers servers;
        try {
            servers = EmbeddedServers.start(root);
        } catch (StartRefusedException | ServerDidNotStartException e) {
            out.println(e.getMessage());
            exit.accept(1);
            return;
        }
        out.println("  PostgreSQL 已就绪");
        servers.searchStarted()
                .whenComplete((done, failure) -> out.println(
                        failure == null
                                ? "  Elasticsearch 已就绪"
                                : "  Elasticsearch 没能启动，搜索暂不可用，其余照常：" + failure.getMessage()));
        SpringApplication.getShutdownHandlers().add(servers::close);
        environment.getPropertySources().addFirst(new MapPropertySource("lvpu-embedded-servers", servers.properties()));
        event.getSpringApplication()
                .addInitializers(context -> context.getBeanFactory().registerSingleton("embeddedServers", servers));
    }
}
