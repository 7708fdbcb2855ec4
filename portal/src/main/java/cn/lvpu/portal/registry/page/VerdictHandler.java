package cn.lvpu.portal.registry.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * The shortest way to {@code /c/{number}}: without the binding of arguments to an annotated method and without the general
 * observation of requests (ADR 0018). It is counted by a timer of its own,
 * {@code lvpu.verdict.page}, by status.
 */
class VerdictHandler implements HttpRequestHandler {
    private static final String PATTERN = "/c/{number}";

    private final VerdictPageController pages;
    private final MeterRegistry meters;
    private final Map<Integer, Timer> timers = new ConcurrentHashMap<>();

    VerdictHandler(VerdictPageController pages, MeterRegistry meters) {
        this.pages = pages;
        this.meters = meters;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            throw new HttpRequestMethodNotSupportedException(method, List.of("GET", "HEAD"));
        }
        long start = System.nanoTime();
        ModelAndView answer = pages.verdict(number(request), request.getParameter("on"), response);
        HttpStatusCode status = Objects.requireNonNullElse(answer.getStatus(), HttpStatus.OK);
        response.setStatus(status.value());
        write(answer, request, response);
        timer(response.getStatus()).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private static void write(ModelAndView answer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        View view = Objects.requireNonNull(answer.getView());
        try {
            view.render(answer.getModel(), request, response);
        } catch (RuntimeException | IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }

    @SuppressWarnings("unchecked")
    private static String number(HttpServletRequest request) {
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Objects.requireNonNull(Objects.requireNonNull(variables).get("number"));
    }

    private Timer timer(int status) {
        return timers.computeIfAbsent(
                status,
                code -> Timer.builder("lvpu.verdict.page")
                        .description("verdict pages, from the number to the written page")
                        .tag("status", Integer.toString(code))
                        .publishPercentileHistogram()
                        .register(meters));
    }

    /** Wires the handler before the annotated controllers, and takes its requests out of the general observation. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        SimpleUrlHandlerMapping verdictMapping(VerdictPageController pages, MeterRegistry meters) {
            var mapping = new SimpleUrlHandlerMapping(Map.of(PATTERN, new VerdictHandler(pages, meters)));
            mapping.setOrder(-2);
            return mapping;
        }

        @Bean
        ObservationPredicate verdictsAreTimedApart() {
            return (name, context) -> !(context instanceof ServerRequestObservationContext request
                    && isVerdict(Objects.requireNonNull(request.getCarrier()).getRequestURI()));
        }

        private static boolean isVerdict(String path) {
            return path.startsWith("/c/") && path.indexOf('/', 3) < 0;
        }
    }
}
