package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.portal.certification.application.Answers;
import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.Item;
import cn.lvpu.portal.certification.application.Outcome;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each answer as soon as it is given. Two windows that change different things both have their way; where both changed
 * the same, the person is shown both and chooses.
 */
final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final int MOST_TRIES = 3;

    private final Tools tools;
    private final Div status = new Div();
    private Application current;
    private Runnable refreshed = () -> {};

    Keeper(Application application, Tools tools) {
        this.current = application;
        this.tools = tools;
        status.setId("keep-status");
        status.addClassName("small");
        status.getElement().setAttribute("role", "status");
    }

    /** Where it says that something was kept, or why not. */
    Div status() {
        return status;
    }

    Application current() {
        return current;
    }

    /** @param listener told when another window has changed something that is shown here */
    void onRefresh(Runnable listener) {
        refreshed = listener;
    }

    /** Keeps an answer; returns whether it is kept. */
    boolean keep(Item item, String answer) {
        String before = current.answers().text(item.id());
        return keep(
                item,
                answers -> answers.with(Map.of(item.id(), answer)),
                now -> now.text(item.id()).equals(before));
    }

    /** Whether the other window left alone what is changed here. */
    private interface Untouched {
        boolean in(Answers now);
    }

    /** Changes the files of a document; lists from two windows are joined, so nothing can be lost. */
    boolean keepFiles(Item item, UnaryOperator<Answers> change) {
        return keep(item, change, now -> true);
    }

    private boolean keep(Item item, UnaryOperator<Answers> change, Untouched untouched) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Outcome outcome;
            try {
                outcome = tools.applying().save(current.id(), current.rowVersion(), change.apply(current.answers()));
            } catch (StoreUnavailableException e) {
                LOG.warn("An answer was not kept: {}", e.getMessage());
                say("bad", tools.text("application.keep.away"));
                return false;
            }
            switch (outcome) {
                case Outcome.Done done -> {
                    current = done.application();
                    say("", tools.text("application.keep.done"));
                    return true;
                }
                case Outcome.Overtaken overtaken -> {
                    boolean mergeable = untouched.in(overtaken.current().answers());
                    current = overtaken.current();
                    if (!mergeable) {
                        conflict(item, change);
                        return false;
                    }
                    refreshed.run();
                }
                case Outcome.Hindered hindered -> {
                    say(
                            "bad",
                            tools.words()
                                    .obstacle(
                                            hindered.obstacle(),
                                            tools.applying().rules(current)));
                    return false;
                }
                case Outcome.Gone _ -> {
                    say("bad", tools.text("application.gone"));
                    return false;
                }
            }
        }
        say("bad", tools.text("application.keep.away"));
        return false;
    }

    private void conflict(Item item, UnaryOperator<Answers> change) {
        String label = tools.words().item(tools.applying().rules(current), item);
        Button mine = new Button(tools.text("application.conflict.mine"), click -> keep(item, change, now -> true));
        mine.setId("conflict-mine");
        Button theirs = new Button(tools.text("application.conflict.theirs"), click -> {
            refreshed.run();
            say("", tools.text("application.keep.done"));
        });
        theirs.setId("conflict-theirs");
        Div choices = new Div(mine, theirs);
        choices.addClassName("rows");
        status.removeAll();
        status.add(Parts.notice(
                "bad",
                new Paragraph(tools.text(
                        "application.conflict", label, current.answers().text(item.id()))),
                choices));
    }

    private void say(String tone, String words) {
        status.removeAll();
        if (tone.isEmpty()) {
            status.add(new Paragraph(words));
        } else {
            status.add(Parts.notice(tone, new Paragraph(words)));
        }
    }
}
