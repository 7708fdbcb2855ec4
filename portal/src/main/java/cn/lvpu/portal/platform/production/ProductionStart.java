package cn.lvpu.portal.platform.production;

import java.io.PrintStream;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Profiles;

/** Ends the start of a production portal whose settings are insecure, saying which and why. */
public final class ProductionStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    public static final String PROFILE = "production";

    private final PrintStream out;
    private final IntConsumer exit;

    public ProductionStart(PrintStream out, IntConsumer exit) {
        this.out = out;
        this.exit = exit;
    }

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
        List<String> findings = ProductionRules.check(environment::getProperty);
        if (!findings.isEmpty()) {
            out.println("绿谱 没有启动，以下设置不安全：");
            findings.forEach(finding -> out.println("  · " + finding));
            exit.accept(1);
        }
    }
}
