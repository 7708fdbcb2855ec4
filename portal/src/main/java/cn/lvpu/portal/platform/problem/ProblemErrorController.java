package cn.lvpu.portal.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what failed outside of controllers: in filters, in the firewall, in the server. */
@Controller
class ProblemErrorController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorController.class);

    private final ProblemAnswers answers;

    ProblemErrorController(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    @Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problemOf(request);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Audience audience =
                Audience.of(path instanceof String text ? text : null, request.getHeader(HttpHeaders.ACCEPT));
        return answers.answer(problem, audience, response);
    }

    private static Problem problemOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            Problem problem = Problems.of(rootOf(failure));
            if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
                LOG.error("{} failed", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), failure);
            }
            return problem;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
            HttpStatus status = HttpStatus.resolve(code);
            return Problems.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        }
        // Somebody typed the address of this page.
        return Problems.of(HttpStatus.NOT_FOUND);
    }

    /** Servlets wrap what went wrong. */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root instanceof jakarta.servlet.ServletException && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
