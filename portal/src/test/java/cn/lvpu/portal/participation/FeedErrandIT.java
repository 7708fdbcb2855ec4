package cn.lvpu.portal.participation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lvpu.portal.testing.Browsers;
import cn.lvpu.portal.testing.IntegrationTest;
import cn.lvpu.portal.testing.LvpuServers;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** A citizen's whole errand in a real browser: write, lose the tab, lose the database, send, be approved, be read. */
@IntegrationTest
class FeedErrandIT {
    private static final String PASSWORD = "一把够长的钥匙 42";
    private static final double PATIENCE_MILLISECONDS = 30_000;
    private static final String TEXT = "爨底下的石板路雨后很滑，<b>慢走</b>。";

    @LocalServerPort
    int port;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PasswordEncoder passwordEncoder;

    private final List<String> problems = new ArrayList<>();

    @Test
    void whatIsTypedSurvivesEverythingAndIsReadByAllOnceApproved() {
        new SomePosts(posts, jdbc, transaction).clear();
        String citizen = account("CITIZEN", "门头沟的老王");
        String moderator = account("MODERATOR", "张处置");
        try (BrowserContext phone = Browsers.onPhone();
                BrowserContext desk = Browsers.onDesktop()) {
            Page feed = page(phone);
            feed.navigate(url("/feed"));
            feed.locator("#feed-login").click();
            logIn(feed, citizen, "**/feed*");
            assertThat(feed.locator("#feed-empty")).isVisible(visible());
            feed.locator("#write-text textarea").fill(TEXT);
            feed.close();

            feed = page(phone);
            feed.navigate(url("/feed"));
            assertThat(feed.locator("#write-text textarea")).hasValue(TEXT, value());
            assertThat(feed.locator("#write-status")).containsText("草稿", text());

            LvpuServers.running().postgres().stop();
            try {
                feed.locator("#write-send").click();
                assertThat(feed.locator("#write-status")).containsText("现在发不出去", text());
                assertThat(feed.locator("#write-text textarea")).hasValue(TEXT);
            } finally {
                LvpuServers.running().postgres().start();
            }
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> posts.countPending() == 0);
            feed.locator("#write-send").click();
            assertThat(feed.locator("#write-status")).containsText("已收到，审核后公开", text());
            assertThat(feed.locator("#write-text textarea")).hasValue("");
            assertThat(feed.locator("#own-posts")).containsText("待审核");
            feed.reload();
            assertThat(feed.locator("#own-posts")).containsText("待审核", text());
            assertThat(feed.locator("#write-text textarea")).hasValue("");
            assertThat(posts.countPending()).isEqualTo(1);

            Page queue = page(desk);
            queue.navigate(url("/login?next=/moderation"));
            logIn(queue, moderator, "**/moderation*");
            assertThat(queue.locator("#moderation-queue article")).hasCount(1, count());
            queue.keyboard().press("r");
            assertThat(queue.locator("#refuse-sentence textarea")).isVisible(visible());
            queue.locator("#refuse-sentence textarea").click();
            queue.keyboard().type("a and a");
            assertThat(posts.countPending()).isEqualTo(1);
            queue.keyboard().press("Escape");
            assertThat(queue.locator("#refuse-sentence textarea")).not().isVisible();
            queue.keyboard().press("a");
            assertThat(queue.locator("#moderation-status")).containsText("已通过", text());
            assertThat(queue.locator("#moderation-empty")).isVisible();

            feed.reload();
            assertThat(feed.locator("#feed-list article")).containsText(TEXT, text());
            feed.locator("#feed-list article a.permalink").click();
            assertThat(feed.locator("main .post-text")).hasText(TEXT);
        }
        assertThat(problems).isEmpty();
    }

    private void logIn(Page page, String name, String then) {
        page.locator("vaadin-login-form input[name=username]").fill(name);
        page.locator("vaadin-login-form input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(then);
    }

    private Page page(BrowserContext person) {
        Page page = person.newPage();
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page.onPageError(problems::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        return page;
    }

    private String account(String role, String displayName) {
        UUID id = UUID.randomUUID();
        String login = "errand-" + id;
        jdbc.sql("insert into account (id, login_name, display_name, password_hash) values (?, ?, ?, ?)")
                .param(id)
                .param(login)
                .param(displayName)
                .param(passwordEncoder.encode(PASSWORD))
                .update();
        jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
                .param(id)
                .param(role)
                .update();
        return login;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static LocatorAssertions.ContainsTextOptions text() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLISECONDS);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLISECONDS);
    }

    private static LocatorAssertions.HasValueOptions value() {
        return new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE_MILLISECONDS);
    }

    private static LocatorAssertions.HasCountOptions count() {
        return new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLISECONDS);
    }
}
