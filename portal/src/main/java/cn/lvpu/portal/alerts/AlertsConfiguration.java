package cn.lvpu.portal.alerts;

import cn.lvpu.portal.platform.clockwork.ClockTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the rounds are made. */
@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {
    /** A round finds out with one small question whether there is anything new. */
    private static final Duration LOOK_FOR_NEW = Duration.ofMinutes(2);

    private static final Duration LOOK_FOR_DUE = Duration.ofMinutes(5);

    @Bean
    ClockTask newEntriesTask(NewEntriesRound round) {
        return new ClockTask("alerts-new-entries", LOOK_FOR_NEW, round::run);
    }

    @Bean
    ClockTask digestTask(DigestRound round) {
        return new ClockTask("alerts-digest", LOOK_FOR_DUE, round::run);
    }
}
