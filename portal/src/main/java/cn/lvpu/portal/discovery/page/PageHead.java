package cn.lvpu.portal.discovery.page;

import cn.lvpu.portal.platform.i18n.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every reading page of the catalogue says of itself: title, description, address, and how long it may be kept. */
@Component
class PageHead {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Texts texts;

    PageHead(Texts texts) {
        this.texts = texts;
    }

    /** @param url whole address of the page, the same for all ways that lead to it */
    void describe(Model model, HttpServletResponse response, String title, String description, String url) {
        model.addAttribute("title", title);
        model.addAttribute("description", description);
        model.addAttribute("canonical", url);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        // The language cookie changes the words of a page.
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    /** A page that is not there: 404 in words, with a search box. @return the name of its template */
    String missing(Model model, HttpServletResponse response, String sentence) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("title", texts.get("discovery.missing.title"));
        model.addAttribute("description", sentence);
        model.addAttribute("sentence", sentence);
        return "discovery/missing";
    }
}
