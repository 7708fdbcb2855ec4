package cn.lvpu.portal.discovery.ui;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the files of Leaflet and of its clustering beside the map's, without versions in the address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BaseMap.class)
class MapConfiguration implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/map/leaflet/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/leaflet/1.9.4/dist/")
                .setCachePeriod(86_400);
        registry.addResourceHandler("/map/cluster/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/leaflet-markercluster/1.4.1/")
                .setCachePeriod(86_400);
    }
}
