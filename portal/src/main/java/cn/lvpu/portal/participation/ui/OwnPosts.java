package cn.lvpu.portal.participation.ui;

import cn.lvpu.portal.participation.Post;
import cn.lvpu.portal.participation.PostState;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.participation.PostState.Published;
import cn.lvpu.portal.participation.PostState.Refused;
import cn.lvpu.portal.participation.PostState.Withdrawn;
import cn.lvpu.portal.participation.Posting;
import cn.lvpu.portal.participation.RefusalReason;
import cn.lvpu.portal.participation.TimeWords;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;

/** 我的发布: what became of what somebody posted, and why. */
final class OwnPosts extends Section {
    private final transient Posting posting;
    private final transient TimeWords timeWords;
    private final transient Texts texts;
    private final transient Runnable changed;

    OwnPosts(Posting posting, TimeWords timeWords, Texts texts, Runnable changed) {
        this.posting = posting;
        this.timeWords = timeWords;
        this.texts = texts;
        this.changed = changed;
        setId("own-posts");
        addClassName("stack");
        setAriaLabel(texts.get("participation.own"));
    }

    void refresh() {
        removeAll();
        List<Post> own;
        try {
            own = posting.listOwn();
        } catch (StoreUnavailableException away) {
            add(new H2(texts.get("participation.own")), Notices.of("warn", texts.get("participation.own.away")));
            return;
        }
        setVisible(!own.isEmpty());
        if (own.isEmpty()) {
            return;
        }
        add(new H2(texts.get("participation.own")));
        own.forEach(post -> add(card(post)));
    }

    private Article card(Post post) {
        Article card = new Article();
        card.setId("own-" + post.id());
        card.addClassNames("panel", "post", "mine");
        Div meta = new Div(badge(post.state()), new PostCard.Time(post.createdAt(), timeWords));
        meta.addClassNames("meta", "small", "muted");
        Paragraph body = new Paragraph(post.text().value());
        body.addClassName("post-text");
        card.add(meta, body);
        switch (post.state()) {
            case Refused(Instant _, RefusalReason reason) -> {
                // The codes and their labels are moderation's; the sentence is what its author is told.
                Div why = Notices.of(
                        "warn",
                        texts.get(
                                "participation.own.reason",
                                texts.get("moderation.reason." + reason.code()),
                                reason.sentence()));
                card.add(why);
            }
            case Published _ -> {
                Anchor link = new Anchor(post.id().path(), texts.get("participation.own.see"));
                link.setRouterIgnore(true);
                card.add(new Div(link, withdraw(post)));
            }
            case Pending _ -> card.add(new Div(withdraw(post)));
            case Withdrawn _ -> {}
        }
        card.getChildren()
                .filter(Div.class::isInstance)
                .reduce((first, last) -> last)
                .filter(last -> last.getChildren().anyMatch(Button.class::isInstance))
                .ifPresent(last -> last.addClassNames("foot"));
        return card;
    }

    private Button withdraw(Post post) {
        Button button = new Button(texts.get("participation.own.withdraw"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        button.setAriaLabel(texts.get(
                "participation.own.withdraw.which",
                cn.lvpu.portal.participation.PostText.excerpt(post.text().value(), 20)));
        button.addClickListener(click -> {
            try {
                posting.withdraw(post.id());
                refresh();
                changed.run();
            } catch (StoreUnavailableException away) {
                button.setEnabled(true);
                add(Notices.of("bad", texts.get("participation.own.withdraw.away")));
            }
        });
        return button;
    }

    private Span badge(PostState state) {
        return switch (state) {
            case Pending _ -> badge("participation.state.pending", "grey");
            case Published _ -> badge("participation.state.published", "");
            case Refused _ -> badge("participation.state.refused", "bad");
            case Withdrawn _ -> badge("participation.state.withdrawn", "grey");
        };
    }

    private Span badge(String key, String tone) {
        Span badge = new Span(texts.get(key));
        badge.addClassName("badge");
        if (!tone.isEmpty()) {
            badge.addClassName(tone);
        }
        return badge;
    }
}
