package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.Understood;
import cn.lvpu.portal.platform.i18n.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What narrows a search, value by value for chips, and filter by filter for what to loosen. Safe for use by many threads. */
@Component
class Choices {
    private static final int MOST_WORDS = 4;

    private final Texts texts;
    private final SearchNames names;

    Choices(Texts texts, SearchNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** One for each chosen value. */
    List<Choice> values(SearchCriteria criteria) {
        return filters(criteria).stream()
                .flatMap(filter -> filter.choices().stream())
                .toList();
    }

    /** One for each filter as a whole, each phrase that was taken for a filter, and each word; at last, everything but the words. */
    List<Choice> loosenings(SearchCriteria criteria, List<Understood> understood) {
        var ways = new ArrayList<Choice>();
        for (Filter filter : filters(criteria)) {
            ways.add(new Choice(
                    filter.key(),
                    texts.get(
                            "search.loosen.filter",
                            filter.choices().stream().map(Choice::name).collect(Collectors.joining("、"))),
                    filter.without()));
        }
        for (Understood phrase : understood) {
            if (phrase.applied()) {
                ways.add(new Choice(
                        "literal",
                        texts.get("search.loosen.phrase", phrase.phrase()),
                        literally(criteria, phrase.phrase())));
            }
        }
        String[] words = criteria.text().split(" ", -1);
        if (words.length > 1 && words.length <= MOST_WORDS) {
            for (String word : words) {
                String others = Arrays.stream(words)
                        .filter(other -> !other.equals(word))
                        .collect(Collectors.joining(" "));
                ways.add(new Choice("word", texts.get("search.loosen.word", word), criteria.withText(others)));
            }
        }
        if (filters(criteria).size() > 1) {
            ways.add(new Choice("filters", texts.get("search.loosen.filters"), criteria.withoutFilters()));
        }
        if (criteria.isFiltered() && !criteria.isBrowsing()) {
            ways.add(new Choice("text", texts.get("search.loosen.text", criteria.text()), criteria.withText("")));
        }
        return ways;
    }

    /** The phrase is only a word from now on. */
    static SearchCriteria literally(SearchCriteria criteria, String phrase) {
        return criteria.withLiteral(
                Stream.concat(criteria.literal().stream(), Stream.of(phrase)).toList());
    }

    private record Filter(String key, SearchCriteria without, List<Choice> choices) {}

    private List<Filter> filters(SearchCriteria criteria) {
        var chosen = new LinkedHashMap<
                String, Map.Entry<Collection<String>, Function<Collection<String>, SearchCriteria>>>();
        chosen.put(
                "kind",
                Map.entry(
                        criteria.kinds().stream().map(CatalogueKind::key).toList(),
                        kept -> criteria.withKinds(kinds(kept))));
        chosen.put("class", Map.entry(criteria.classes(), criteria::withClasses));
        chosen.put("district", Map.entry(criteria.districts(), criteria::withDistricts));
        chosen.put("town", Map.entry(criteria.towns(), criteria::withTowns));
        chosen.put("brand", Map.entry(criteria.brands(), criteria::withBrands));
        chosen.put(
                "gi", Map.entry(criteria.gi() ? List.of("true") : List.of(), kept -> criteria.withGi(!kept.isEmpty())));
        chosen.put(
                "month",
                Map.entry(
                        criteria.months().stream().map(String::valueOf).toList(),
                        kept -> criteria.withMonths(
                                kept.stream().map(Integer::valueOf).toList())));
        var filters = new ArrayList<Filter>();
        chosen.forEach((facet, values) -> {
            if (!values.getKey().isEmpty()) {
                filters.add(filter(facet, values.getKey(), values.getValue()));
            }
        });
        criteria.near()
                .ifPresent(near -> filters.add(whole("near", names.of(near), criteria.withNear(Optional.empty()))));
        criteria.area()
                .ifPresent(area ->
                        filters.add(whole("area", texts.get("search.area"), criteria.withArea(Optional.empty()))));
        return filters;
    }

    private Filter filter(String facet, Collection<String> values, Function<Collection<String>, SearchCriteria> next) {
        List<Choice> choices = values.stream()
                .map(value -> new Choice(
                        facet + ":" + value,
                        shown(facet, value),
                        next.apply(values.stream()
                                .filter(other -> !other.equals(value))
                                .toList())))
                .toList();
        return new Filter(facet, next.apply(List.of()), choices);
    }

    private String shown(String facet, String value) {
        String name = names.of(facet, value);
        return facet.equals("month") ? texts.get("discovery.chip.month", name) : name;
    }

    private static Filter whole(String key, String name, SearchCriteria without) {
        return new Filter(key, without, List.of(new Choice(key, name, without)));
    }

    static List<CatalogueKind> kinds(Collection<String> keys) {
        return keys.stream()
                .flatMap(key -> CatalogueKind.findByKey(key).stream())
                .toList();
    }
}
