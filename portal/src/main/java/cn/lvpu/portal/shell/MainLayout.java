package cn.lvpu.portal.shell;

import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Header, main and footer around every working screen, the same as on reading pages (shell/layout.html). */
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private static final int MOST_COUNTED = 99;

    private final transient Texts texts;
    private final Main main = new Main();
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final transient List<AccountNews> news;
    private final Count count = new Count();
    private final Span countWords = new Span();

    public MainLayout(Texts texts, List<AccountNews> news) {
        this.texts = texts;
        this.news = news;
        addClassName("shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#main", text("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        add(skip, header(), main, footer());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        links.forEach((route, link) -> {
            if (path.equals(route)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private Header header() {
        var brand = new Anchor("/", "");
        brand.addClassName("brand");
        brand.setRouterIgnore(true);
        var mark = new Image("/assets/mark.svg", "");
        mark.setWidth("28px");
        mark.setHeight("28px");
        brand.add(mark, new Span(text("shell.name")), new Small(text("shell.tagline")));

        var nav = new Nav();
        nav.setAriaLabel(text("shell.nav"));
        link(nav, "search", "shell.nav.search");
        var season = new Anchor("/season", text("shell.nav.season"));
        season.setRouterIgnore(true);
        nav.add(season);
        link(nav, "lookup", "shell.nav.lookup");
        link(nav, "feed", "shell.nav.feed");
        if (has("ROLE_REVIEWER")) {
            link(nav, "review", "shell.nav.review");
        }
        if (has("ROLE_MODERATOR")) {
            link(nav, "moderation", "shell.nav.moderation");
        }
        var me = new Anchor("/account", "");
        me.addClassName("me");
        me.add(new Html("""
                <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" \
                stroke-width="1.6"><circle cx="10" cy="7" r="3.4"/><path d="M3.2 17.2c1-3.6 3.7-5 6.8-5s5.8 1.4 6.8 5"/></svg>"""));
        me.add(new Span(text(signedIn() ? "shell.nav.account" : "shell.nav.login")));
        count.setId("news");
        countWords.addClassName("visually-hidden");
        me.add(count, countWords);
        nav.add(me);
        links.put("account", me);
        showNews();

        var wrap = new Div(brand, nav);
        wrap.addClassName("wrap");
        var header = new Header(wrap);
        header.addClassName("top");
        return header;
    }

    /** Counts what waits for the person signed in; a screen calls it when something was looked at. */
    public void showNews() {
        int waiting = signedIn() ? news.stream().mapToInt(AccountNews::count).sum() : 0;
        count.setVisible(waiting > 0);
        count.getElement().setText(waiting > MOST_COUNTED ? MOST_COUNTED + "+" : String.valueOf(waiting));
        countWords.setText(waiting > 0 ? text("shell.nav.news") : "");
    }

    private Footer footer() {
        var wrap = new Div(new Span(text("shell.foot.map")), new Span(text("shell.foot.sources")));
        wrap.addClassName("wrap");
        for (var page : FOOT) {
            var anchor = new Anchor(page[0], text(page[1]));
            anchor.setRouterIgnore(true);
            wrap.add(anchor);
        }
        var footer = new Footer(wrap);
        footer.addClassName("foot");
        return footer;
    }

    private static final String[][] FOOT = {
        {"/help", "shell.foot.help"},
        {"/registry", "openregistry.title"},
        {"/log", "transparency.title"},
        {"/api", "shell.foot.api"},
        {"/help/accessibility", "shell.foot.accessibility"},
        {"/help/privacy", "shell.foot.privacy"},
    };

    private void link(Nav nav, String route, String key) {
        var anchor = new Anchor("/" + route, text(key));
        links.put(route, anchor);
        nav.add(anchor);
    }

    private static boolean signedIn() {
        return has("ROLE_CITIZEN")
                || has("ROLE_PRODUCER")
                || has("ROLE_REVIEWER")
                || has("ROLE_MODERATOR")
                || has("ROLE_OPERATOR");
    }

    private static boolean has(String authority) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(granted -> authority.equals(granted.getAuthority()));
    }

    private String text(String key) {
        return texts.get(key);
    }

    /** How many things wait. */
    @Tag("b")
    private static final class Count extends com.vaadin.flow.component.HtmlComponent {}

    @Tag("small")
    private static final class Small extends com.vaadin.flow.component.HtmlComponent {
        Small(String text) {
            getElement().setText(text);
        }
    }
}
