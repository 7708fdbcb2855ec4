package cn.lvpu.portal.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the audience wants it. */
@Component
class ProblemAnswers {
    private static final String VIEW = "error/problem";

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    /** The page for a person; for a program the answer is written at once and there is no page. */
    @Nullable ModelAndView answer(Problem problem, Audience audience, HttpServletResponse response) throws IOException {
        problem.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        if (audience == Audience.PROGRAM) {
            write(problem, response);
            return null;
        }
        ModelAndView page = new ModelAndView(VIEW, Map.of("problem", problem));
        page.setStatus(problem.status());
        return page;
    }

    void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem.body()));
        response.flushBuffer();
    }
}
