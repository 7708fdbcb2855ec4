package cn.lvpu.portal.participation.ui;

import cn.lvpu.portal.participation.Mentions;
import cn.lvpu.portal.participation.PublishedPost;
import cn.lvpu.portal.participation.TimeWords;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;

/** A published post on the feed. */
final class PostCard extends Article {
    PostCard(PublishedPost post, Mentions mentions, TimeWords timeWords, Texts texts) {
        addClassNames("panel", "post");
        setId("post-" + post.id());
        Div meta = new Div();
        meta.addClassNames("meta", "small", "muted");
        Span author = new Span(post.authorName());
        author.addClassName("author");
        meta.add(author);
        mentions.districtName(post.districtCode()).ifPresent(name -> meta.add(new Span(name)));
        Anchor permalink = new Anchor(post.id().path(), new Time(post.publishedAt(), timeWords));
        permalink.setRouterIgnore(true);
        permalink.addClassName("permalink");
        meta.add(permalink);
        if (post.example()) {
            Span example = new Span(texts.get("participation.example"));
            example.addClassNames("badge", "grey");
            meta.add(example);
        }
        Paragraph body = new Paragraph(post.body());
        body.addClassName("post-text");
        add(meta, body);
        about(mentions, post.entryId(), texts).ifPresent(this::add);
    }

    /** A line that links the entry a post is about. */
    static Optional<Component> about(Mentions mentions, Optional<String> entryId, Texts texts) {
        return mentions.entry(entryId).map(entry -> {
            Anchor link = new Anchor(entry.path(), texts.get("participation.about", entry.name()));
            link.setRouterIgnore(true);
            link.addClassName("chip");
            Div foot = new Div(link);
            foot.addClassName("foot");
            return foot;
        });
    }

    /** How long ago, with the exact time behind it. */
    @com.vaadin.flow.component.Tag("time")
    static final class Time extends com.vaadin.flow.component.HtmlComponent {
        Time(Instant at, TimeWords timeWords) {
            getElement().setText(timeWords.ago(at));
            getElement().setAttribute("datetime", at.toString());
            getElement().setAttribute("title", timeWords.exactly(at));
        }
    }
}
