package cn.lvpu.portal.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/** Hands Flow's own requests at {@code /} to Flow before the home page's controller sees (and refuses) them. */
@Component
class FlowInternalRequestMapping implements HandlerMapping, Ordered {
    private final HandlerMapping flow;

    FlowInternalRequestMapping(@Qualifier("vaadinRootMapping") HandlerMapping flow) {
        this.flow = flow;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) throws Exception {
        return FlowInternalRequests.matches(request) ? flow.getHandler(request) : null;
    }
}
