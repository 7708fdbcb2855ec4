package cn.lvpu.portal.registry.page;

import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.NumberReading;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code /lookup?number=}: straight to the verdict, before any screen is built; what is no number is looked up as text. A router
 * function and no controller: a controller would answer {@code /lookup} without a number with 400 in place of the screen.
 */
@Configuration(proxyBeanMethods = false)
class LookupRedirect {
    @Bean
    RouterFunction<ServerResponse> numbersToVerdicts() {
        return RouterFunctions.route(
                RequestPredicates.GET("/lookup").and(RequestPredicates.param("number", number -> true)),
                LookupRedirect::redirect);
    }

    private static ServerResponse redirect(ServerRequest request) {
        String number = request.param("number").orElse("");
        URI target = switch (CertificateNumber.parse(number)) {
            case NumberReading.Read read -> URI.create("/c/" + read.number());
            case NumberReading.Misread ignored ->
                UriComponentsBuilder.fromPath("/lookup")
                        .queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(number)
                        .toUri();
        };
        return ServerResponse.status(HttpStatus.FOUND).location(target).build();
    }
}
