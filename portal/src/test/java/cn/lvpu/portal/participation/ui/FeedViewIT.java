package cn.lvpu.portal.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.participation.Post;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.participation.PostState.Withdrawn;
import cn.lvpu.portal.participation.Posts;
import cn.lvpu.portal.participation.RefusalReason;
import cn.lvpu.portal.participation.SomePosts;
import cn.lvpu.portal.testing.As;
import cn.lvpu.portal.testing.IntegrationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class FeedViewIT extends SpringBrowserlessTest {
    private static final String CITIZEN = "00000000-0000-4000-8000-00000000c171";

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SomePosts some;
    private AccountId citizen;

    @BeforeEach
    void noPosts() {
        some = new SomePosts(posts, jdbc, transaction);
        some.clear();
        citizen = some.account(CITIZEN, "西山徒步客");
    }

    @Test
    @WithAnonymousUser
    void anybodyReadsAndIsInvitedToLogInAndComeBack() {
        Post post = some.published(citizen, "妙峰山的玫瑰开了。<b>");

        FeedView view = navigate(FeedView.class);
        assertThat(busy(view)).isTrue();
        view.load();

        assertThat(busy(view)).isFalse();
        assertThat(text($(Article.class).id("post-" + post.id()))).contains("妙峰山的玫瑰开了。<b>", "示例", "刚刚");
        assertThat($(Anchor.class).id("feed-login").getHref()).isEqualTo("/login?next=/feed");
        assertThat($(TextArea.class).all()).isEmpty();
    }

    @Test
    @WithAnonymousUser
    void anEmptyFeedSaysSo() {
        navigate(FeedView.class).load();

        assertThat($(Div.class).id("feed-empty").getChildren()).isNotEmpty();
    }

    @Test
    @As(value = Role.CITIZEN, id = CITIZEN)
    void whatIsSentIsReceivedAndShownAsPending() {
        navigate(FeedView.class);
        test($(TextArea.class).id("write-text")).setValue("第一次来爨底下。");

        test($(Button.class).id("write-send")).click();

        assertThat(text($(Div.class).id("write-status"))).contains("已收到，审核后公开");
        assertThat($(TextArea.class).id("write-text").getValue()).isEmpty();
        assertThat(posts.listPending(10)).singleElement().satisfies(post -> {
            assertThat(post.text().value()).isEqualTo("第一次来爨底下。");
            assertThat(text($(Article.class).id("own-" + post.id()))).contains("待审核");
        });
    }

    @Test
    @As(value = Role.CITIZEN, id = CITIZEN)
    void aRejectedTextStaysInItsField() {
        navigate(FeedView.class);
        test($(TextArea.class).id("write-text")).setValue("反过来\u202e写的");

        test($(Button.class).id("write-send")).click();

        assertThat(text($(Div.class).id("write-status"))).contains("控制字符");
        assertThat($(TextArea.class).id("write-text").getValue()).isEqualTo("反过来\u202e写的");
        assertThat(posts.countPending()).isZero();
    }

    @Test
    @As(value = Role.CITIZEN, id = CITIZEN)
    void aDraftOfAnEarlierVisitComesBackWithItsIdUnlessSomethingIsTyped() {
        navigate(FeedView.class);
        WriteBox box =
                (WriteBox) $(com.vaadin.flow.component.html.Section.class).id("write");
        String id = "00000000-0000-4000-8000-0000000d4af7";
        var kept = JsonMapper.builder()
                .build()
                .readTree("{\"id\":\"" + id + "\",\"text\":\"没发出去的话\",\"district\":\"110109\",\"entry\":\"\"}");

        box.restore(kept);
        test($(Button.class).id("write-send")).click();

        assertThat(posts.listPending(10)).singleElement().satisfies(post -> {
            assertThat(post.id()).hasToString(id);
            assertThat(post.text().value()).isEqualTo("没发出去的话");
            assertThat(post.districtCode()).contains("110109");
        });
        test($(TextArea.class).id("write-text")).setValue("正在写");
        box.restore(kept);
        assertThat($(TextArea.class).id("write-text").getValue()).isEqualTo("正在写");
    }

    @Test
    @As(value = Role.CITIZEN, id = CITIZEN)
    void theAuthorSeesARefusalWithItsReasonAndMayWithdrawWhatIsPending() {
        Post refused = some.pending(citizen, "加微信买梨");
        transaction.executeWithoutResult(
                status -> posts.update(refused.refuse(new RefusalReason("advertising", "这是广告，请改写。"), Instant.now())));
        Post pending = some.pending(citizen, "要撤回的");

        navigate(FeedView.class);

        assertThat(text($(Article.class).id("own-" + refused.id()))).contains("未通过", "广告推销", "这是广告，请改写。");
        Article card = $(Article.class).id("own-" + pending.id());
        assertThat(posts.find(pending.id()).orElseThrow().state()).isEqualTo(new Pending());
        test($(Button.class, card).single()).click();
        assertThat(posts.find(pending.id()).orElseThrow().state()).isInstanceOf(Withdrawn.class);
    }

    @Test
    @As(value = Role.REVIEWER, id = "00000000-0000-4000-8000-00000000c172")
    void whoIsNoCitizenIsToldSo() {
        navigate(FeedView.class);

        assertThat($(TextArea.class).all()).isEmpty();
    }

    private static boolean busy(FeedView view) {
        return view.getChildren()
                .filter(FeedList.class::isInstance)
                .anyMatch(list -> "true".equals(list.getElement().getAttribute("aria-busy")));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
