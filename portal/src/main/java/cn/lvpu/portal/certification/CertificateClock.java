package cn.lvpu.portal.certification;

import cn.lvpu.portal.platform.clockwork.ClockTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clock does about certificates. */
@Configuration(proxyBeanMethods = false)
class CertificateClock {
    private static final Duration LOOK = Duration.ofMinutes(10);

    @Bean
    ClockTask certificateRemindersTask(Reminders reminders) {
        return new ClockTask("certificate-reminders", LOOK, reminders::run);
    }

    @Bean
    ClockTask certificateExpiryTask(Expiry expiry) {
        return new ClockTask("certificate-expiry", LOOK, expiry::run);
    }
}
