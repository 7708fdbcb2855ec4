package cn.lvpu.portal.shell;

import cn.lvpu.portal.platform.i18n.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Header, head and footer of {@code shell/layout.html} for pages whose own part is a compiled template (ADR 0018): rendered
 * once for each language and place in the navigation. Safe for use by many threads.
 */
@Component
public class PageFrames {
    private record Kind(Locale language, String active) {}

    private final ITemplateEngine templates;
    private final Texts texts;
    private final Map<Kind, PageFrame> frames = new ConcurrentHashMap<>();

    PageFrames(ITemplateEngine templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /** The frame in the language of the request. @param active the place in the navigation, as the layout names it */
    public PageFrame get(String active) {
        return frames.computeIfAbsent(new Kind(texts.locale(), active), this::render);
    }

    private PageFrame render(Kind kind) {
        return PageFrame.of(templates.process(
                "shell/frame",
                new Context(
                        kind.language(),
                        Map.of(
                                "title", PageFrame.TITLE,
                                "description", PageFrame.DESCRIPTION,
                                "headSlot", PageFrame.HEAD,
                                "mainSlot", PageFrame.MAIN,
                                "active", kind.active()))));
    }
}
