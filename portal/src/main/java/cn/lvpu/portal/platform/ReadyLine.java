package cn.lvpu.portal.platform;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where to look. */
@Component
@Profile("embedded")
class ReadyLine {
    private final Environment environment;

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        System.out.println("绿谱 已就绪：http://localhost:" + environment.getProperty("local.server.port", "8080"));
    }
}
