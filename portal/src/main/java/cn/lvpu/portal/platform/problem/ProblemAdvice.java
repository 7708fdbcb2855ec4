package cn.lvpu.portal.platform.problem;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers failures of controllers. */
@RestControllerAdvice
class ProblemAdvice {
    @ExceptionHandler(ProblemException.class)
    ResponseEntity<ProblemDetail> problem(ProblemException failure) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(failure.status(), failure.detail());
        body.setTitle(failure.title());
        body.setType(URI.create("/problems/" + failure.type()));
        failure.parameter().ifPresent(name -> body.setProperty("parameter", name));
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
