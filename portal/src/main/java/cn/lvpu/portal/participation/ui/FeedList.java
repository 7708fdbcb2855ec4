package cn.lvpu.portal.participation.ui;

import cn.lvpu.portal.participation.FeedPage;
import cn.lvpu.portal.participation.FeedQuery;
import cn.lvpu.portal.participation.Mentions;
import cn.lvpu.portal.participation.PublishedPost;
import cn.lvpu.portal.participation.TimeWords;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** The list of posts in its four states. */
final class FeedList extends Section {
    private static final int SKELETONS = 3;

    private final Mentions mentions;
    private final TimeWords timeWords;
    private final Texts texts;
    private final Runnable retry;

    FeedList(Mentions mentions, TimeWords timeWords, Texts texts, Runnable retry) {
        this.mentions = mentions;
        this.timeWords = timeWords;
        this.texts = texts;
        this.retry = retry;
        setId("feed-list");
        addClassName("stack");
        setAriaLabel(texts.get("participation.list"));
    }

    void show(FeedState state) {
        removeAll();
        getElement().setAttribute("aria-busy", String.valueOf(state instanceof FeedState.Loading));
        switch (state) {
            case FeedState.Loading() -> loading();
            case FeedState.Loaded(FeedPage page, FeedQuery asked, String remark) -> loaded(page, asked, remark);
            case FeedState.Empty(FeedQuery asked, String remark) -> empty(asked, remark);
            case FeedState.Failed() -> failed();
        }
    }

    private void loading() {
        Span word = new Span(texts.get("participation.loading"));
        word.addClassName("visually-hidden");
        add(word);
        for (int i = 0; i < SKELETONS; i++) {
            Div skeleton = new Div();
            skeleton.addClassName("skeleton");
            skeleton.getElement().setAttribute("aria-hidden", "true");
            add(skeleton);
        }
    }

    private void loaded(FeedPage page, FeedQuery asked, String remark) {
        remark(remark);
        Paragraph count = new Paragraph(texts.get("participation.count", page.total()));
        count.setId("feed-count");
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("role", "status");
        add(count);
        for (PublishedPost post : page.posts()) {
            add(new PostCard(post, mentions, timeWords, texts));
        }
        Nav pages = new Nav();
        pages.setAriaLabel(texts.get("participation.pages"));
        pages.addClassName("rows");
        if (page.page() > 0) {
            pages.add(page("feed-newer", "participation.newer", asked.withPage(page.page() - 1)));
        }
        if (page.hasNext()) {
            pages.add(page("feed-older", "participation.older", asked.withPage(page.page() + 1)));
        }
        if (pages.getComponentCount() > 0) {
            add(pages);
        }
    }

    private Anchor page(String id, String key, FeedQuery query) {
        Anchor link = new Anchor("feed" + query.queryString(), texts.get(key));
        link.setId(id);
        link.addClassNames("btn", "ghost");
        return link;
    }

    private void empty(FeedQuery asked, String remark) {
        remark(remark);
        boolean filtered = asked.searches() || asked.districtCode().isPresent() || asked.page() > 0;
        Div empty = new Div(new Paragraph(
                asked.searches()
                        ? texts.get("participation.empty.search", asked.text())
                        : texts.get(filtered ? "participation.empty.filter" : "participation.empty")));
        empty.setId("feed-empty");
        empty.addClassName("empty");
        if (filtered) {
            Anchor all = new Anchor("feed", texts.get("participation.all"));
            all.addClassNames("btn", "ghost");
            empty.add(all);
        }
        add(empty);
    }

    private void failed() {
        Div failed = Notices.of("bad", texts.get("participation.feed.away"));
        failed.setId("feed-failed");
        failed.getElement().setAttribute("role", "alert");
        Button again = new Button(texts.get("participation.retry"), click -> retry.run());
        again.setId("feed-retry");
        add(failed, again);
    }

    private void remark(String remark) {
        if (!remark.isEmpty()) {
            Div notice = Notices.of("warn", remark);
            notice.setId("feed-remark");
            notice.getElement().setAttribute("role", "status");
            add(notice);
        }
    }
}
