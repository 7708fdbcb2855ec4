package cn.lvpu.portal.platform.mail;

import cn.lvpu.portal.platform.clockwork.ClockTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the outbox is emptied. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    ClockTask mailTask(Postman postman) {
        return new ClockTask("mail", PAUSE, postman::deliver);
    }
}
