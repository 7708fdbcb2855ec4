package cn.lvpu.portal.shell.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.Explanation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A heading, what happened, and two ways on. */
abstract class Apology extends Div implements HasDynamicTitle {
    private final transient Texts texts;
    private String title = "";

    Apology(Texts texts) {
        this.texts = texts;
        addClassNames("wrap", "prose", "page-top");
    }

    int show(Explanation explanation) {
        title = explanation.title();
        removeAll();
        Paragraph status = new Paragraph(Integer.toString(explanation.status()));
        status.addClassName("muted");
        H1 heading = new H1(explanation.title());
        heading.setId("problem-title");
        Anchor search = new Anchor("/search", texts.get("platform.problem.search"));
        Anchor home = new Anchor("/", texts.get("platform.problem.home"));
        home.setRouterIgnore(true);
        search.addClassName("btn");
        home.addClassName("btn");
        Paragraph ways = new Paragraph(search, home);
        ways.addClassName("rows");
        add(status, heading, new Paragraph(explanation.detail()), ways);
        return explanation.status();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
