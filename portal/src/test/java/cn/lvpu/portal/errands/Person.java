package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.lvpu.portal.accounts.Enrolment;
import cn.lvpu.portal.testing.Browsers;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** Somebody with a browser of their own. Anything the browser complains of is kept and fails the errand at its end. */
final class Person implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 20_000;

    private final BrowserContext browser;
    private final Page page;
    private final String portal;
    private final List<String> complaints = new ArrayList<>();

    private Person(BrowserContext browser, int port) {
        this.browser = browser;
        this.portal = "http://localhost:" + port;
        this.page = browser.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("the server responded with a status of 4")
                    // Errands cut the network on purpose.
                    && !message.text().contains("net::ERR_INTERNET_DISCONNECTED")) {
                complaints.add(message.text() + " @ " + message.location());
            }
        });
    }

    static Person onPhone(int port) {
        return new Person(Browsers.onPhone(), port);
    }

    static Person onDesktop(int port) {
        return new Person(Browsers.onDesktop(), port);
    }

    Page page() {
        return page;
    }

    Person opens(String path) {
        page.navigate(portal + path);
        return this;
    }

    /** The path and query shown in the address bar. */
    String address() {
        return page.url().substring(portal.length());
    }

    void isAt(String path) {
        page.waitForURL(url -> url.equals(portal + path) || url.startsWith(portal + path + "?"));
    }

    void seesHeading(String words) {
        assertThat(page.locator("h1").first()).containsText(words);
    }

    Person logsIn(String loginName) {
        opens("/login");
        page.locator("vaadin-login-form input[name=username]").fill(loginName);
        page.locator("vaadin-login-form input[name=password]").fill(Enrolment.PASSWORD);
        page.locator("vaadin-login-form input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** Presses Tab until the element that matches has the focus; fails after a hundred presses. */
    void tabsTo(String selector) {
        for (int i = 0; i < 100; i++) {
            page.keyboard().press("Tab");
            boolean there = (boolean) page.evaluate("""
                    selector => {
                      let focused = document.activeElement;
                      while (focused && focused.shadowRoot && focused.shadowRoot.activeElement) focused = focused.shadowRoot.activeElement;
                      return !!focused && (focused.matches(selector) || !!focused.closest(selector));
                    }""", selector);
            if (there) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector + " on " + address());
    }

    void presses(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    void types(String text) {
        page.keyboard().type(text);
    }

    /** Nothing serious or critical by axe-core on the page as it stands, against WCAG 2.2 AA. */
    void findsThePageAccessible() {
        page.waitForFunction(
                "document.title && document.querySelector('main > *') && !document.querySelector('[aria-busy=true]')");
        var violations = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(Person::words)
                        .toList();
        Assertions.assertThat(violations).as(address()).isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .limit(4)
                        .toList();
    }

    /** The page does not scroll sideways. */
    void findsNothingCutOff() {
        int overflow = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        Assertions.assertThat(overflow)
                .as("sideways overflow in px at " + address())
                .isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        browser.close();
        Assertions.assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
