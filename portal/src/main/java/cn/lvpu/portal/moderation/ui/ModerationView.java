package cn.lvpu.portal.moderation.ui;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.moderation.ClaimOutcome;
import cn.lvpu.portal.moderation.DecisionOutcome;
import cn.lvpu.portal.moderation.Judgement;
import cn.lvpu.portal.moderation.Moderation;
import cn.lvpu.portal.moderation.ModerationDecision;
import cn.lvpu.portal.moderation.ModerationQueue;
import cn.lvpu.portal.moderation.Obstacle;
import cn.lvpu.portal.moderation.Obstacle.AlreadyDecided;
import cn.lvpu.portal.moderation.Obstacle.BadSentence;
import cn.lvpu.portal.moderation.Obstacle.Gone;
import cn.lvpu.portal.moderation.Obstacle.HeldBy;
import cn.lvpu.portal.moderation.Obstacle.OwnPost;
import cn.lvpu.portal.participation.Mentions;
import cn.lvpu.portal.participation.PostId;
import cn.lvpu.portal.participation.PostText;
import cn.lvpu.portal.participation.TimeWords;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** 处置: the queue of posts that wait for a decision, worked with the keyboard or the pointer. */
@Route(value = "moderation", layout = MainLayout.class)
@RolesAllowed("MODERATOR")
@StyleSheet("context://assets/participation/feed.css")
@JsModule("context://assets/moderation/keys.js")
class ModerationView extends Div implements HasDynamicTitle, QueueCard.Actions {
    private final transient Moderation moderation;
    private final transient Mentions mentions;
    private final transient TimeWords timeWords;
    private final transient Texts texts;
    private final AccountId me;
    private final Paragraph waiting = new Paragraph();
    private final Div status = new Div();
    private final Section queue = new Section();
    private final List<QueueCard> cards = new ArrayList<>();
    private int selected;

    ModerationView(
            Moderation moderation, Mentions mentions, TimeWords timeWords, CurrentAccount currentAccount, Texts texts) {
        this.moderation = moderation;
        this.mentions = mentions;
        this.timeWords = timeWords;
        this.texts = texts;
        this.me = currentAccount.get().id();
        addClassNames("wrap", "read", "page-top", "stack", "loose");
        H1 heading = new H1(texts.get("moderation.title"));
        heading.addClassName("page");
        waiting.setId("moderation-waiting");
        waiting.addClassName("muted");
        Button refresh = new Button(texts.get("moderation.refresh"), click -> refresh());
        refresh.setId("moderation-refresh");
        Div head = new Div(new Div(heading, waiting), refresh);
        head.addClassNames("rows", "between");
        status.setId("moderation-status");
        status.getElement().setAttribute("role", "status");
        queue.setId("moderation-queue");
        queue.addClassName("stack");
        queue.setAriaLabel(texts.get("moderation.queue"));
        add(head, keys(), status, queue);
        getElement()
                .addEventListener("moderation-key", event -> press(event.getEventDetail(String.class)))
                .addEventDetail();
        loading();
    }

    private UnorderedList keys() {
        UnorderedList keys = new UnorderedList();
        keys.addClassNames("keys", "small", "muted");
        keys.getElement().setAttribute("aria-label", texts.get("moderation.keys"));
        for (String key : List.of("j", "k", "c", "a", "r")) {
            keys.add(new ListItem(new Key(key), new Span(" " + texts.get("moderation.key." + key))));
        }
        return keys;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.lvpuModerationKeys.listen(this)");
        getElement().executeJs("return true").then(drawn -> refresh());
    }

    private void loading() {
        queue.getElement().setAttribute("aria-busy", "true");
        Div skeleton = new Div();
        skeleton.addClassName("skeleton");
        Span word = new Span(texts.get("moderation.loading"));
        word.addClassName("visually-hidden");
        queue.add(word, skeleton);
    }

    /** Reads the queue anew; the selection stays on its item, or on the place where that was. */
    void refresh() {
        PostId before =
                cards.isEmpty() ? null : cards.get(selected).item().post().id();
        cards.clear();
        queue.removeAll();
        queue.getElement().setAttribute("aria-busy", "false");
        ModerationQueue now;
        try {
            now = moderation.queue();
        } catch (StoreUnavailableException away) {
            waiting.setText("");
            Div failed = notice("bad", texts.get("moderation.away"));
            failed.setId("moderation-failed");
            queue.add(failed);
            return;
        }
        waiting.setText(texts.get("moderation.waiting", now.waiting()));
        if (now.items().isEmpty()) {
            Div empty = new Div(new Paragraph(texts.get("moderation.empty")));
            empty.setId("moderation-empty");
            empty.addClassName("empty");
            queue.add(empty);
            selected = 0;
            return;
        }
        now.items().forEach(item -> cards.add(new QueueCard(item, me, mentions, timeWords, texts, this)));
        cards.forEach(queue::add);
        for (int i = 0; i < cards.size(); i++) {
            int place = i;
            // The keys act on what has the focus, however it got there.
            cards.get(i).getElement().addEventListener("focusin", focus -> {
                if (place < cards.size()) {
                    mark(place);
                }
            });
        }
        int kept = -1;
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).item().post().id().equals(before)) {
                kept = i;
            }
        }
        mark(kept >= 0 ? kept : Math.min(selected, cards.size() - 1));
    }

    /** What a key does; the browser sends it only while nobody types. */
    void press(String key) {
        if (cards.isEmpty()) {
            return;
        }
        QueueCard card = cards.get(selected);
        switch (key) {
            case "j" -> move(Math.min(selected + 1, cards.size() - 1));
            case "k" -> move(Math.max(selected - 1, 0));
            case "c" -> claimOrRelease(card);
            case "a" -> approve(card);
            case "r" -> refuse(card);
            default -> {}
        }
    }

    @Override
    public void select(QueueCard card) {
        int at = cards.indexOf(card);
        if (at >= 0) {
            mark(at);
        }
    }

    @Override
    public void claimOrRelease(QueueCard card) {
        tryTo(() -> {
            PostId id = card.item().post().id();
            if (card.isMine()) {
                moderation.release(id);
                tell("", texts.get("moderation.released"));
            } else {
                switch (moderation.claim(id)) {
                    case ClaimOutcome.Claimed(var claim) ->
                        tell("ok", texts.get("moderation.claimed", timeWords.timeOfDay(claim.until())));
                    case ClaimOutcome.Hindered(Obstacle obstacle) -> tell("warn", sentence(obstacle));
                }
            }
            refreshAndFocus();
        });
    }

    @Override
    public void approve(QueueCard card) {
        tryTo(() -> {
            decide(card, new Judgement.Approve());
            refreshAndFocus();
        });
    }

    @Override
    public void refuse(QueueCard card) {
        tryTo(() -> {
            switch (moderation.claim(card.item().post().id())) {
                case ClaimOutcome.Claimed _ -> {
                    refresh();
                    new RefuseDialog(card.item().post().text().value(), texts, refusal -> settle(card, refusal)).open();
                }
                case ClaimOutcome.Hindered(Obstacle obstacle) -> {
                    tell("warn", sentence(obstacle));
                    refreshAndFocus();
                }
            }
        });
    }

    private boolean settle(QueueCard card, Judgement.Refuse refusal) {
        try {
            boolean accepted = decide(card, refusal);
            if (accepted) {
                refreshAndFocus();
            }
            return accepted;
        } catch (StoreUnavailableException away) {
            tell("bad", texts.get("moderation.away"));
            return false;
        }
    }

    /** Returns false when the sentence was not accepted. */
    private boolean decide(QueueCard card, Judgement judgement) {
        String excerpt = PostText.excerpt(card.item().post().text().value(), 20);
        return switch (moderation.decide(card.item().post().id(), judgement)) {
            case DecisionOutcome.Decided(ModerationDecision decision) -> {
                tell("ok", texts.get("moderation.done." + decision.outcome().key(), excerpt));
                yield true;
            }
            case DecisionOutcome.Hindered(BadSentence _) -> false;
            case DecisionOutcome.Hindered(Obstacle obstacle) -> {
                tell("warn", sentence(obstacle));
                yield true;
            }
        };
    }

    private String sentence(Obstacle obstacle) {
        return switch (obstacle) {
            case HeldBy(var claim) ->
                texts.get("moderation.obstacle.held", claim.holderName(), timeWords.timeOfDay(claim.until()));
            case AlreadyDecided(ModerationDecision decision) ->
                texts.get(
                        "moderation.obstacle." + decision.outcome().key(),
                        decision.deciderName(),
                        timeWords.exactly(decision.at()));
            case Gone _ -> texts.get("moderation.obstacle.gone");
            case OwnPost _ -> texts.get("moderation.obstacle.own");
            case BadSentence _ ->
                texts.get(
                        "moderation.refuse.sentence.hint",
                        Judgement.Refuse.MIN_SENTENCE,
                        Judgement.Refuse.MAX_SENTENCE);
        };
    }

    private void tryTo(Runnable action) {
        try {
            action.run();
        } catch (StoreUnavailableException away) {
            tell("bad", texts.get("moderation.away"));
        }
    }

    private void refreshAndFocus() {
        refresh();
        if (!cards.isEmpty()) {
            move(selected);
        }
    }

    private void move(int to) {
        mark(to);
        cards.get(to).getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
    }

    private void mark(int which) {
        selected = which;
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).setSelected(i == which);
        }
    }

    private void tell(String tone, String sentence) {
        status.removeAll();
        status.add(notice(tone, sentence));
    }

    private static Div notice(String tone, String sentence) {
        Div notice = new Div();
        notice.setText(sentence);
        notice.addClassName("notice");
        if (!tone.isEmpty()) {
            notice.addClassName(tone);
        }
        return notice;
    }

    @Override
    public String getPageTitle() {
        return texts.get("moderation.title") + " · " + texts.get("shell.name");
    }

    @com.vaadin.flow.component.Tag("kbd")
    private static final class Key extends com.vaadin.flow.component.HtmlComponent {
        Key(String name) {
            getElement().setText(name);
        }
    }
}
