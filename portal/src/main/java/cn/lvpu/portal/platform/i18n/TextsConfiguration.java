package cn.lvpu.portal.platform.i18n;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chinese unless the cookie {@code lvpu-language} says otherwise. The browser's own preference is not asked: content is Chinese,
 * and a page must be the same for everybody to be cached.
 */
@Configuration(proxyBeanMethods = false)
class TextsConfiguration {
    private static final String COOKIE = "lvpu-language";

    @Bean
    MessageSource messageSource() {
        return MessageBundles.messageSource();
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(COOKIE);
        resolver.setDefaultLocale(MessageBundles.CHINESE);
        resolver.setDefaultLocaleFunction(request -> MessageBundles.CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Bean
    Texts texts(MessageSource messages) {
        return new Texts(messages, TextsConfiguration::languageOfRequest);
    }

    private static Locale languageOfRequest() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            var cookie = WebUtils.getCookie(request, COOKIE);
            if (cookie != null && cookie.getValue().startsWith("en")) {
                return MessageBundles.ENGLISH;
            }
        }
        return MessageBundles.CHINESE;
    }
}
