package cn.lvpu.portal.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers failures of controllers, and addresses that no controller answers. */
@ControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler(Exception.class)
    @Nullable ModelAndView answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Audience audience = Audience.of(request.getRequestURI(), request.getHeader(HttpHeaders.ACCEPT));
        boolean refused = failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
        if (refused && audience == Audience.PERSON) {
            // The filter chain knows whether to ask for a log-in.
            throw failure;
        }
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null;
        }
        Problem problem = Problems.of(failure);
        if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        return answers.answer(problem, audience, response);
    }
}
