package cn.lvpu.portal.platform.problem;

import cn.lvpu.portal.platform.availability.SearchUnavailableException;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.limits.RateLimitedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns failures into problems. What nobody expected is an internal error: logged by the caller, never shown. */
final class Problems {
    private static final String RETRY_AFTER = "Retry-After";
    private static final String SOON = "5";

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case ProblemException e ->
                new Problem(e.status(), e.type(), e.title(), e.detail())
                        .withParameter(e.parameter().orElse(null));
            case RateLimitedException e -> tooMany(e.retryAfterSeconds());
            case SearchUnavailableException e -> searchAway();
            case StoreUnavailableException e -> storeAway();
            case CannotGetJdbcConnectionException e -> storeAway();
            case CannotCreateTransactionException e -> storeAway();
            case TransientDataAccessResourceException e -> storeAway();
            case QueryTimeoutException e -> storeAway();
            case DataAccessResourceFailureException e when hasCause(e, SQLException.class) -> storeAway();
            case DataAccessResourceFailureException e -> searchAway();
            case MethodArgumentTypeMismatchException e -> badParameter(e.getName());
            case MissingServletRequestParameterException e -> missingParameter(e.getParameterName());
            case HandlerMethodValidationException e -> validation(e);
            case ConstraintViolationException e -> badParameter(nameOf(e));
            case org.springframework.validation.BindException e -> badParameter(nameOf(e.getFieldErrors()));
            case InvalidParameterException e when e.getErrorCode() == 413 -> of(HttpStatus.CONTENT_TOO_LARGE);
            case InvalidParameterException e -> badEncoding();
            case RequestRejectedException e -> badEncoding();
            case HttpMessageNotReadableException e -> badBody();
            case ServletRequestBindingException e -> of(HttpStatus.BAD_REQUEST);
            case MaxUploadSizeExceededException e -> of(HttpStatus.CONTENT_TOO_LARGE);
            case MultipartException e -> badBody();
            case HttpRequestMethodNotSupportedException e -> notAllowed(e);
            case HttpMediaTypeNotSupportedException e -> notSupported(e);
            case NoResourceFoundException e -> of(HttpStatus.NOT_FOUND);
            case AccessDeniedException e -> of(HttpStatus.FORBIDDEN);
            case AuthenticationException e -> of(HttpStatus.UNAUTHORIZED);
            case ErrorResponse e -> of(HttpStatus.valueOf(e.getStatusCode().value()));
            default -> of(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    /** The problem of a status about which nothing more is known. */
    static Problem of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> new Problem(status, "bad-request", "请求有误", "服务器没有看懂这个请求，请检查地址和参数。");
            case UNAUTHORIZED -> new Problem(status, "log-in-required", "需要登录", "请先登录，再来一次。");
            case FORBIDDEN -> new Problem(status, "forbidden", "没有权限", "您的账号没有做这件事的权限。如果工作需要，请联系运维员。");
            case NOT_FOUND -> new Problem(status, "not-found", "没有找到", "这个地址没有内容。可能是链接写错了，也可能内容已经撤下。");
            case METHOD_NOT_ALLOWED -> new Problem(status, "method-not-allowed", "不支持这种请求方式", "这个地址不接受这种请求方式。");
            case NOT_ACCEPTABLE ->
                new Problem(status, "not-acceptable", "给不出想要的格式", "这个地址只提供 application/json，请修改 Accept 请求头。");
            case CONTENT_TOO_LARGE -> new Problem(status, "too-large", "内容太大", "发来的内容超过了上限，没有保存。请缩小后再试。");
            case URI_TOO_LONG -> new Problem(status, "too-long", "地址太长", "请求的地址太长，请缩短搜索词或去掉多余的参数。");
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                new Problem(status, "headers-too-large", "请求头太大", "请求头超过了上限。清除本站的 Cookie 后再试。");
            case UNSUPPORTED_MEDIA_TYPE -> new Problem(status, "unsupported-media-type", "不支持这种内容格式", "请换一种支持的格式再试。");
            case TOO_MANY_REQUESTS -> tooMany(60);
            case SERVICE_UNAVAILABLE ->
                new Problem(status, "unavailable", "暂时无法服务", "服务暂时不可用，请过一会儿再试。").withHeader(RETRY_AFTER, SOON);
            default ->
                status.is4xxClientError()
                        ? new Problem(status, "bad-request", "请求有误", "服务器没有看懂这个请求，请检查地址和参数。")
                        : new Problem(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "internal",
                                "出了点问题",
                                "这是我们的问题，已经记录下来。请过一会儿再试；如果一直这样，请告诉我们。");
        };
    }

    static Problem badEncoding() {
        return new Problem(HttpStatus.BAD_REQUEST, "bad-encoding", "地址写法有误", "地址或参数里有不合法的字符。请用 UTF-8 编码，并对特殊字符做百分号转义。");
    }

    private static Problem badParameter(@Nullable String name) {
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "bad-parameter",
                        "请求参数有误",
                        name == null ? "有一个参数的值不对，请对照接口说明修改。" : "参数 " + name + " 的值不对，请对照接口说明修改。")
                .withParameter(name);
    }

    private static Problem missingParameter(String name) {
        return new Problem(HttpStatus.BAD_REQUEST, "bad-parameter", "请求参数有误", "缺少参数 " + name + "。").withParameter(name);
    }

    private static Problem badBody() {
        return new Problem(HttpStatus.BAD_REQUEST, "bad-body", "请求内容有误", "发来的内容读不懂，请检查格式。");
    }

    private static Problem validation(HandlerMethodValidationException failure) {
        return failure.getParameterValidationResults().stream()
                .map(result -> result.getMethodParameter().getParameterName())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Problems::badParameter)
                .orElseGet(() -> badParameter(null));
    }

    private static @Nullable String nameOf(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(path -> path.toString().replaceFirst("^.*\\.", ""))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String nameOf(List<FieldError> errors) {
        return errors.isEmpty() ? null : errors.getFirst().getField();
    }

    private static Problem tooMany(long seconds) {
        return new Problem(
                        HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "请求太频繁", "短时间内来了太多次，请 " + seconds + " 秒后再试。")
                .withHeader(RETRY_AFTER, Long.toString(seconds));
    }

    private static Problem searchAway() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "search-unavailable", "搜索暂不可用", "搜索服务暂时没有响应，其余页面照常。请过一会儿再试。")
                .withHeader(RETRY_AFTER, SOON);
    }

    private static Problem storeAway() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-unavailable",
                        "暂时不能保存和读取",
                        "数据库暂时没有响应，这次没有保存任何内容。请过一会儿再试。")
                .withHeader(RETRY_AFTER, SOON);
    }

    private static Problem notAllowed(HttpRequestMethodNotSupportedException failure) {
        Problem problem = of(HttpStatus.METHOD_NOT_ALLOWED);
        var allowed = failure.getSupportedHttpMethods();
        return allowed == null
                ? problem
                : problem.withHeader(
                        "Allow", allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
    }

    private static Problem notSupported(HttpMediaTypeNotSupportedException failure) {
        Problem problem = of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        return failure.getSupportedMediaTypes().isEmpty()
                ? problem
                : problem.withHeader("Accept", MediaType.toString(failure.getSupportedMediaTypes()));
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
