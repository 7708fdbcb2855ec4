package cn.lvpu.indexer;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.indexer.rollout.Rollout;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/** The indexer by itself, against any cluster. See {@link IndexerCommands} for what can be typed. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(IndexerConfiguration.class)
public class IndexerApplication {
    private static final String FORCE = "--force";

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** @return the exit code, 0 or 1 */
    static int run(String... args) {
        List<String> words =
                Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        boolean force = Arrays.asList(args).contains(FORCE);
        if (!IndexerCommands.isKnown(words)) {
            System.err.print(IndexerCommands.USAGE);
            return 1;
        }
        try (ConfigurableApplicationContext context = start(args)) {
            IndexerCommands commands = new IndexerCommands(
                    context.getBean(CatalogueBuilds.class),
                    context.getBean(Rollout.class),
                    context.getBean(CatalogueTail.class),
                    context.getBeanProvider(DataSource.class).getIfAvailable() != null,
                    System.out,
                    System.err);
            return commands.run(words.getFirst(), force);
        } catch (RuntimeException e) {
            System.err.println("索引程序启动不了：" + rootMessage(e));
            return 1;
        }
    }

    @Bean
    Content content() {
        return ContentLoader.bundled();
    }

    private static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(IndexerApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        "logging.level.root=warn",
                        "logging.level.cn.lvpu=info",
                        "spring.data.elasticsearch.repositories.enabled=false")
                .listeners(new DatabaseIsOptional())
                .run(args);
    }

    private static String rootMessage(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** Without an address there is no data source at all, rather than one that cannot be made. */
    private static final class DatabaseIsOptional implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            if (!event.getEnvironment().containsProperty("spring.datasource.url")) {
                event.getEnvironment()
                        .getPropertySources()
                        .addLast(new MapPropertySource(
                                "no-database",
                                java.util.Map.of(
                                        "spring.autoconfigure.exclude",
                                        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")));
            }
        }
    }
}
