package cn.lvpu.portal.platform;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time and content: what every feature asks and a test replaces. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "绿谱开放接口", version = "v1"))
class PlatformConfiguration {
    /** Certificates begin and end at midnight in Beijing. */
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock() {
        return Clock.system(BEIJING);
    }

    /** The curated content that this build carries; a mistake in it stops the start with every mistake named. */
    @Bean
    Content content() {
        return ContentLoader.bundled();
    }
}
