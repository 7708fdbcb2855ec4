package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.Understood;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/**
 * What narrows the search, as chips that take it away: chosen values, and phrases of the words that were taken for a filter.
 * A phrase that was taken back to being a word stays as a quiet chip that makes it a filter again.
 */
class ChipBar extends Div {
    private final transient Texts texts;
    private final transient Choices choices;
    private final transient SearchNames names;

    ChipBar(Texts texts, Choices choices, SearchNames names) {
        this.texts = texts;
        this.choices = choices;
        this.names = names;
        addClassNames("chips", "chosen");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", texts.get("discovery.filters.active"));
    }

    /** @param understood none while the answer is awaited */
    void show(SearchAddress at, List<Understood> understood) {
        removeAll();
        SearchCriteria criteria = at.criteria();
        understood.forEach(phrase -> add(phrase(at, phrase)));
        criteria.literal().stream().filter(criteria.text()::contains).forEach(phrase -> add(literal(at, phrase)));
        List<Choice> values = choices.values(criteria);
        values.forEach(choice -> add(at.to(choice.without())
                .chip(choice.name(), texts.get("discovery.filters.remove", choice.name()), choice.key(), "on")));
        if (values.size() > 1) {
            Anchor clear = at.to(criteria.withoutFilters()).link(texts.get("search.clear"), "chip", "plain");
            clear.getElement().setAttribute("data-key", "chip:clear");
            add(clear);
        }
    }

    /** How many chosen values narrow the search. */
    int count(SearchCriteria criteria) {
        return choices.values(criteria).size();
    }

    private Anchor phrase(SearchAddress at, Understood phrase) {
        String name = names.of(phrase);
        Anchor chip = at.to(Choices.literally(at.criteria(), phrase.phrase()))
                .chip(
                        name,
                        texts.get("search.understood.remove", name, phrase.phrase()),
                        "understood:" + phrase.phrase(),
                        "understood");
        chip.setClassName("loosened", !phrase.applied());
        return chip;
    }

    private Anchor literal(SearchAddress at, String phrase) {
        List<String> others = at.criteria().literal().stream()
                .filter(other -> !other.equals(phrase))
                .toList();
        Anchor chip = at.to(at.criteria().withLiteral(others))
                .link(texts.get("search.literal", phrase), "chip", "plain", "literal");
        chip.getElement().setAttribute("aria-label", texts.get("search.literal.back", phrase));
        chip.getElement().setAttribute("data-key", "chip:understood:" + phrase);
        return chip;
    }
}
