package cn.lvpu.portal.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.moderation.RefusalCode;
import cn.lvpu.portal.participation.Post;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.participation.PostState.Published;
import cn.lvpu.portal.participation.PostState.Refused;
import cn.lvpu.portal.participation.Posts;
import cn.lvpu.portal.participation.SomePosts;
import cn.lvpu.portal.testing.As;
import cn.lvpu.portal.testing.IntegrationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ModerationViewIT extends SpringBrowserlessTest {
    private static final String MODERATOR = "00000000-0000-4000-8000-00000000b0d1";

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SomePosts some;
    private AccountId author;

    @BeforeEach
    void noPosts() {
        some = new SomePosts(posts, jdbc, transaction);
        some.clear();
        author = some.account("00000000-0000-4000-8000-00000000aaaa", "西山徒步客");
        some.account(MODERATOR, "张处置");
    }

    @Test
    @As(value = Role.MODERATOR, id = MODERATOR)
    void anEmptyQueueSaysSo() {
        navigate(ModerationView.class).refresh();

        assertThat(text($(Div.class).id("moderation-empty"))).contains("都处置完了");
    }

    @Test
    @As(value = Role.MODERATOR, id = MODERATOR)
    void keysMoveAndApprove() {
        Post first = some.pending(author, "先来的");
        Post second = some.pending(author, "后到的");
        ModerationView view = navigate(ModerationView.class);
        view.refresh();
        assertThat(selected(first)).isTrue();

        view.press("j");
        assertThat(selected(second)).isTrue();
        view.press("j");
        view.press("k");
        assertThat(selected(first)).isTrue();
        view.press("a");

        assertThat(posts.find(first.id()).orElseThrow().state()).isInstanceOf(Published.class);
        assertThat(posts.find(second.id()).orElseThrow().state()).isEqualTo(new Pending());
        assertThat(text($(Div.class).id("moderation-status"))).contains("已通过");
        assertThat(selected(second)).isTrue();
    }

    @Test
    @As(value = Role.MODERATOR, id = MODERATOR)
    void aRefusalTakesACodeAndASentence() {
        Post post = some.pending(author, "加微信买梨");
        ModerationView view = navigate(ModerationView.class);
        view.refresh();

        view.press("r");
        test($(Button.class).id("refuse-confirm")).click();
        assertThat(posts.find(post.id()).orElseThrow().state()).isEqualTo(new Pending());

        @SuppressWarnings("unchecked")
        Select<RefusalCode> code = $(Select.class).id("refuse-code");
        code.setValue(RefusalCode.ADVERTISING);
        assertThat($(TextArea.class).id("refuse-sentence").getValue()).contains("广告");
        test($(TextArea.class).id("refuse-sentence")).setValue("短");
        test($(Button.class).id("refuse-confirm")).click();
        assertThat(posts.find(post.id()).orElseThrow().state()).isEqualTo(new Pending());

        test($(TextArea.class).id("refuse-sentence")).setValue("这是广告，请改写成自己的体验。");
        test($(Button.class).id("refuse-confirm")).click();
        assertThat(posts.find(post.id()).orElseThrow().state())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().sentence()).isEqualTo("这是广告，请改写成自己的体验。"));
        assertThat(text($(Div.class).id("moderation-empty"))).contains("都处置完了");
    }

    @Test
    @As(value = Role.MODERATOR, id = MODERATOR)
    void anItemThatAnotherHasIsShownWithTheirName() {
        Post post = some.pending(author, "有人在看");
        jdbc.sql("""
                insert into moderation_claim
                values ('post', ?, gen_random_uuid(), '李处置', now(), now() + interval '5 minutes')
                """).param(post.id().toString()).update();
        ModerationView view = navigate(ModerationView.class);
        view.refresh();

        assertThat(text($(Article.class).id("item-" + post.id()))).contains("李处置 在处置");
        view.press("a");

        assertThat(text($(Div.class).id("moderation-status"))).contains("李处置 正在处置");
        assertThat(posts.find(post.id()).orElseThrow().state()).isEqualTo(new Pending());
    }

    @Test
    @As(
            value = {Role.MODERATOR, Role.CITIZEN},
            id = MODERATOR)
    void onesOwnPostHasNoButtons() {
        Post own = some.pending(AccountId.of(MODERATOR), "我自己写的");
        ModerationView view = navigate(ModerationView.class);
        view.refresh();

        Article card = $(Article.class).id("item-" + own.id());
        assertThat(text(card)).contains("要由别的处置员决定");
        assertThat($(Button.class, card).all()).isEmpty();
        view.press("a");
        assertThat(posts.find(own.id()).orElseThrow().state()).isEqualTo(new Pending());
    }

    @Test
    @As({Role.CITIZEN, Role.PRODUCER, Role.REVIEWER, Role.OPERATOR})
    void everyOtherRoleIsRefused() {
        assertThatThrownBy(() -> navigate(ModerationView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithAnonymousUser
    void anonymousPeopleAreRefused() {
        assertThatThrownBy(() -> navigate(ModerationView.class)).isInstanceOf(RuntimeException.class);
        assertThat($(ModerationView.class).all()).isEmpty();
    }

    private boolean selected(Post post) {
        return $(Article.class).id("item-" + post.id()).hasClassName("selected");
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
