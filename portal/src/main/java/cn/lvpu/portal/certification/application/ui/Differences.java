package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.portal.certification.application.Answers;
import cn.lvpu.portal.certification.application.Attachment;
import cn.lvpu.portal.certification.application.Item;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** What two versions say differently: the former struck through, the new one beneath. */
final class Differences extends Div {
    Differences(Answers former, Answers now, SchemeRules rules, Tools tools) {
        setId("differences");
        DescriptionList facts = Parts.facts();
        for (Item item : now.changesSince(former)) {
            Parts.fact(
                    facts,
                    tools.words().item(rules, item),
                    new Div(
                            change("del", tools.text("application.diff.former"), text(former, item, rules, tools)),
                            change("ins", tools.text("application.diff.now"), text(now, item, rules, tools))));
        }
        Component shown = now.changesSince(former).isEmpty() ? Parts.muted(tools.text("application.diff.none")) : facts;
        add(Parts.panel(tools.text("application.diff"), shown));
    }

    private static Div change(String tag, String label, String text) {
        HtmlComponent changed = new HtmlComponent(tag);
        changed.getElement().setText(text);
        Span word = new Span(label);
        word.addClassNames("small", "muted");
        Div line = new Div(word, changed);
        line.addClassName("diff");
        return line;
    }

    private static String text(Answers answers, Item item, SchemeRules rules, Tools tools) {
        return switch (item.kind()) {
            case QUESTION -> FormPage.shown(rules, item, answers.text(item.id()), tools);
            case DOCUMENT -> {
                List<Attachment> files = tools.attachments().list(answers.files(item.id()));
                yield files.isEmpty()
                        ? tools.text("application.empty")
                        : files.stream()
                                .map(file ->
                                        file.fileName() + "（" + file.sha256().substring(0, 8) + "）")
                                .collect(Collectors.joining("、"));
            }
        };
    }
}
