package cn.lvpu.portal.discovery.ui;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves Leaflet's own files beside the map's, without its version in the address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BaseMap.class)
class MapConfiguration implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/map/leaflet/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/leaflet/1.9.4/dist/")
                .setCachePeriod(86_400);
    }
}
