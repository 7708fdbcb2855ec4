package cn.lvpu.portal.platform.problem;

/**
 * What to tell a person about a failure, for screens that draw it themselves.
 *
 * @param status the HTTP status that fits
 */
public record Explanation(int status, String title, String detail) {
    /** Never technical, whatever went wrong. */
    public static Explanation of(Throwable failure) {
        Problem problem = Problems.of(failure);
        return new Explanation(problem.status().value(), problem.title(), problem.detail());
    }

    public static Explanation notFound() {
        return of(ProblemException.notFound("not-found", "这个地址没有内容。可能是链接写错了，也可能内容已经撤下。"));
    }
}
