package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.portal.certification.application.ApplicationState;
import cn.lvpu.portal.certification.application.ApplicationWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** Small pieces of the screen. */
final class Parts {
    private Parts() {}

    static H1 heading(String text) {
        H1 heading = new H1(text);
        heading.addClassName("page");
        return heading;
    }

    static Paragraph muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("muted");
        return paragraph;
    }

    static Paragraph small(String text) {
        Paragraph paragraph = muted(text);
        paragraph.addClassName("small");
        return paragraph;
    }

    static Paragraph back(String href, String text) {
        Anchor anchor = new Anchor(href, "‹ " + text);
        Paragraph paragraph = new Paragraph(anchor);
        paragraph.addClassName("small");
        return paragraph;
    }

    static Anchor button(String href, String text) {
        Anchor anchor = new Anchor(href, text);
        anchor.addClassName("btn");
        return anchor;
    }

    static Section panel(String heading, Component... children) {
        Section panel = new Section(new H2(heading));
        panel.addClassNames("panel", "stack");
        panel.add(children);
        return panel;
    }

    /** @param tone one of ok, warn, bad, or empty */
    static Div notice(String tone, Component... children) {
        Div notice = new Div(children);
        notice.addClassNames("notice", "stack", "tight");
        if (!tone.isEmpty()) {
            notice.addClassName(tone);
        }
        notice.getElement().setAttribute("role", tone.equals("bad") ? "alert" : "status");
        return notice;
    }

    static Span badge(String text, String tone) {
        Span badge = new Span(text);
        badge.addClassName("badge");
        if (!tone.isEmpty()) {
            badge.addClassName(tone);
        }
        return badge;
    }

    static Span badge(ApplicationState state, ApplicationWords words) {
        return badge(
                words.state(state),
                switch (state) {
                    case CORRECTION_ASKED -> "warn";
                    case REFUSED -> "bad";
                    case DRAFT, WITHDRAWN -> "grey";
                    case PUBLIC_NOTICE -> "gi";
                    default -> "";
                });
    }

    static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        return facts;
    }

    static void fact(DescriptionList facts, String term, Component value) {
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(value));
    }

    /** Text with its line breaks. */
    static Span lines(String text) {
        Span span = new Span(text);
        span.addClassName("as-typed");
        return span;
    }
}
