package cn.lvpu.portal.discovery;

import cn.lvpu.content.Content;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all faces of discovery share. */
@Configuration(proxyBeanMethods = false)
class DiscoveryConfiguration {
    @Bean
    SearchParameters searchParameters(Content content) {
        return new SearchParameters(content);
    }
}
