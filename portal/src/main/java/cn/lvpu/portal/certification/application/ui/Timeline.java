package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.Event;
import cn.lvpu.portal.certification.application.Step;
import cn.lvpu.portal.registry.RegistryDay;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Who does what by when: what comes next at the top, then what happened, newest first. */
final class Timeline extends Div {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    Timeline(Application application, Tools tools) {
        OrderedList line = new OrderedList();
        line.setId("timeline");
        line.addClassName("line");
        if (!application.state().isFinal()) {
            ListItem next = new ListItem(new Span(tools.words().state(application.state()) + " · "
                    + tools.words().turn(application.state())));
            next.addClassName("next");
            application.dueOn().ifPresent(due -> {
                boolean late = application.isOverdue(tools.today());
                next.add(new Paragraph(tools.text(late ? "application.due.late" : "application.due", due.toString())));
                if (application.dueIsEarliest()) {
                    next.add(Parts.small(tools.text("application.due.earliest")));
                }
            });
            line.add(next);
        }
        List<Event> newestFirst = application.history().reversed();
        for (Event event : newestFirst) {
            if (event.step() != Step.ASSIGN) {
                line.add(item(event, tools));
            }
        }
        add(line);
    }

    private static ListItem item(Event event, Tools tools) {
        Span when = new Span(MINUTE.format(event.at().atZone(RegistryDay.ZONE)) + " · "
                + tools.text(
                        event.actorRole() == Role.PRODUCER
                                ? "application.actor.applicant"
                                : "application.actor.reviewer"));
        when.addClassNames("small", "muted");
        ListItem item = new ListItem(new Div(new Span(tools.words().step(event.step()))), when);
        if (!event.reason().isEmpty()) {
            item.add(Parts.lines(event.reason()));
        }
        return item;
    }
}
