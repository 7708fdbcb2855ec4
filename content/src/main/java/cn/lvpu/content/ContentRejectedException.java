package cn.lvpu.content;

import java.util.List;
import java.util.stream.Collectors;

/** The bundled content is broken: a build that should not have been shipped. The message lists every problem. */
public final class ContentRejectedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ContentRejectedException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n", problems.size() + " 处内容问题：\n", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
