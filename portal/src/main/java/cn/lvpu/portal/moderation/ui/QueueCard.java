package cn.lvpu.portal.moderation.ui;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.moderation.Claim;
import cn.lvpu.portal.moderation.QueueItem;
import cn.lvpu.portal.participation.Mentions;
import cn.lvpu.portal.participation.Post;
import cn.lvpu.portal.participation.PostText;
import cn.lvpu.portal.participation.TimeWords;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One item of the queue: what there is to read, who has it, and what can be done with it. */
final class QueueCard extends Article {
    /** What a moderator does with an item. */
    interface Actions {
        void select(QueueCard card);

        void claimOrRelease(QueueCard card);

        void approve(QueueCard card);

        void refuse(QueueCard card);
    }

    private final transient QueueItem item;
    private final boolean mine;

    QueueCard(QueueItem item, AccountId me, Mentions mentions, TimeWords timeWords, Texts texts, Actions actions) {
        this.item = item;
        this.mine = item.claim().filter(claim -> claim.isOf(me)).isPresent();
        Post post = item.post();
        setId("item-" + post.id());
        addClassNames("panel", "post");
        getElement().setAttribute("tabindex", "-1");
        getElement()
                .setAttribute(
                        "aria-label",
                        texts.get(
                                "moderation.item",
                                post.authorName(),
                                PostText.excerpt(post.text().value(), 30)));
        getElement().addEventListener("click", click -> actions.select(this));

        Div meta = new Div(new Span(post.authorName()));
        meta.addClassNames("meta", "small", "muted");
        mentions.districtName(post.districtCode()).ifPresent(name -> meta.add(new Span(name)));
        Span waiting = new Span(texts.get("moderation.sent", timeWords.ago(post.createdAt())));
        waiting.setTitle(timeWords.exactly(post.createdAt()));
        meta.add(waiting);
        if (post.example()) {
            meta.add(badge(texts.get("moderation.example"), "grey"));
        }
        item.claim().ifPresent(claim -> meta.add(claimBadge(claim, timeWords, texts)));
        Paragraph body = new Paragraph(post.text().value());
        body.addClassName("post-text");
        add(meta, body);
        mentions.entry(post.entryId()).ifPresent(entry -> {
            Anchor link = new Anchor(entry.path(), texts.get("moderation.about", entry.name()));
            link.setRouterIgnore(true);
            link.setTarget("_blank");
            link.addClassName("chip");
            add(new Div(link));
        });

        if (item.own()) {
            Paragraph own = new Paragraph(texts.get("moderation.own"));
            own.addClassName("notice");
            add(own);
            return;
        }
        Button approve = new Button(texts.get("moderation.approve"), click -> actions.approve(this));
        approve.addClassName("approve");
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Button refuse = new Button(texts.get("moderation.refuse"), click -> actions.refuse(this));
        refuse.addClassName("refuse");
        Button claim = new Button(
                texts.get(mine ? "moderation.release" : "moderation.claim"), click -> actions.claimOrRelease(this));
        claim.addClassName("claim");
        claim.addThemeVariants(ButtonVariant.TERTIARY);
        boolean free = item.claim().isEmpty() || mine;
        approve.setEnabled(free);
        refuse.setEnabled(free);
        claim.setEnabled(free);
        Div foot = new Div(approve, refuse, claim);
        foot.addClassName("foot");
        add(foot);
    }

    QueueItem item() {
        return item;
    }

    boolean isMine() {
        return mine;
    }

    void setSelected(boolean selected) {
        setClassName("selected", selected);
        if (selected) {
            getElement().setAttribute("aria-current", "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    private Span claimBadge(Claim claim, TimeWords timeWords, Texts texts) {
        String until = timeWords.timeOfDay(claim.until());
        return mine
                ? badge(texts.get("moderation.claimed.mine", until), "")
                : badge(texts.get("moderation.claimed.other", claim.holderName(), until), "warn");
    }

    private static Span badge(String text, String tone) {
        Span badge = new Span(text);
        badge.addClassName("badge");
        if (!tone.isEmpty()) {
            badge.addClassName(tone);
        }
        return badge;
    }
}
