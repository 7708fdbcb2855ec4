package cn.lvpu.portal.platform.problem;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be served, with what to tell the one who asked. Machines get it as RFC 9457 problem, people as a page.
 * Title and detail are shown as they are: whole Chinese sentences, nothing technical.
 */
public class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final String detail;
    private final @Nullable String parameter;

    /**
     * @param type the stable kind, such as {@code unknown-entry}; the problem's type URI is {@code /problems/<kind>}
     */
    public ProblemException(HttpStatus status, String type, String title, String detail) {
        this(status, type, title, detail, null);
    }

    /**
     * @param parameter the name of the request parameter at fault
     */
    public ProblemException(HttpStatus status, String type, String title, String detail, @Nullable String parameter) {
        super(status.value() + " " + type + (parameter == null ? "" : " (" + parameter + ")"));
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
        this.parameter = parameter;
    }

    /** A parameter that was not understood. */
    public static ProblemException badParameter(String parameter, String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "bad-parameter", "请求参数有误", detail, parameter);
    }

    /** Something that is not there. */
    public static ProblemException notFound(String type, String detail) {
        return new ProblemException(HttpStatus.NOT_FOUND, type, "没有找到", detail);
    }

    public HttpStatus status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    public Optional<String> parameter() {
        return Optional.ofNullable(parameter);
    }
}
