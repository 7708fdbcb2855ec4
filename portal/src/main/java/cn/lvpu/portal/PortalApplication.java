package cn.lvpu.portal;

import cn.lvpu.portal.platform.embedded.EmbeddedRuntime;
import cn.lvpu.portal.platform.production.ProductionStart;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the portal: with servers of its own when no profile is given ({@code embedded}), on given servers with the profile
 * {@code production}.
 */
@SpringBootApplication
public class PortalApplication {
    public static void main(String[] arguments) {
        // The words at the terminal are Chinese whatever the locale of the machine is.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(out);
        SpringApplication application = new SpringApplication(PortalApplication.class);
        application.setDefaultProperties(Map.of("spring.profiles.default", EmbeddedRuntime.PROFILE));
        if (Arrays.asList(arguments).contains("--create-admin")) {
            // A one-time errand beside a portal that may be running.
            application.addInitializers(context -> context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "errand", Map.of("server.port", "0", "management.server.port", "-1"))));
        }
        application.addListeners(new ProductionStart(out, System::exit), new EmbeddedRuntime(out, System::exit));
        ConfigurableApplicationContext context = application.run(arguments);
        if (context.getBean(ApplicationArguments.class).containsOption("create-admin")) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
