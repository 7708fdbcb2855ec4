package cn.lvpu.portal.registry.page;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.shell.PageFrames;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Writes the verdict page at once from compiled templates (ADR 0018). */
@Component
class VerdictView implements View {
    static final String PAGE = "page";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, VerdictView.class.getClassLoader(), "cn.lvpu.portal");
    private final PageFrames frames;
    private final Texts texts;

    VerdictView(PageFrames frames, Texts texts) {
        this.frames = frames;
        this.texts = texts;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        VerdictPage page = (VerdictPage)
                Objects.requireNonNull(Objects.requireNonNull(model).get(PAGE));
        var output = new Utf8ByteOutput();
        frames.get("lookup")
                .write(
                        output,
                        page.title(),
                        page.description(),
                        head -> templates.render("registry/page/verdictHead.jte", page, head),
                        main -> templates.render(
                                "registry/page/verdict.jte", Map.of(PAGE, page, "texts", texts), main));
        response.setContentType(getContentType());
        // The server sends the page whole, with its length, once the filters are done.
        response.setBufferSize(output.getContentLength() + 1);
        output.writeTo(response.getOutputStream());
    }
}
