package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.indexer.catalog.PlaceDocument;
import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.indexer.catalog.schema.PlaceFields;
import cn.lvpu.indexer.catalog.schema.RegistryFields;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.CatalogueSuggestions;
import cn.lvpu.portal.discovery.Marked;
import cn.lvpu.portal.discovery.Suggestion;
import cn.lvpu.portal.discovery.Suggestion.Group;
import cn.lvpu.portal.platform.availability.Availability;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.SearchHit;
import org.springframework.data.elasticsearch.core.SearchHits;
import org.springframework.stereotype.Component;

/** Asks the indexes {@code entry}, {@code place} and {@code certificate} in one round trip. Safe for use by many threads. */
@Component
class ElasticsearchSuggestions implements CatalogueSuggestions {
    private static final String BETWEEN = " · ";
    private static final int NAMED_TOWNS = 2;

    private final ElasticsearchOperations operations;
    private final Availability availability;

    ElasticsearchSuggestions(ElasticsearchOperations operations, Availability availability) {
        this.operations = operations;
        this.availability = availability;
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        if (typed.isBlank()) {
            return List.of();
        }
        String text = typed.strip();
        return availability.search(() -> {
            List<SearchHits<?>> answers = answers(text, most);
            Map<Group, List<Suggestion>> found = new EnumMap<>(Group.class);
            found.put(Group.ENTRY, each(answers.get(0), (SearchHit<EntryDocument> hit) -> entry(hit, Group.ENTRY)));
            found.put(Group.PLACE, each(answers.get(1), ElasticsearchSuggestions::place));
            found.put(Group.BRAND, each(answers.get(2), (SearchHit<EntryDocument> hit) -> entry(hit, Group.BRAND)));
            found.put(
                    Group.CERTIFICATE,
                    each(answers.get(3), (SearchHit<RegistryDocument> hit) -> registered(hit, text)));
            return share(found, most);
        });
    }

    private List<SearchHits<?>> answers(String text, int most) {
        try {
            return operations.multiSearch(
                    List.of(
                            SuggestionRequests.entries(text, most),
                            SuggestionRequests.places(text, most),
                            SuggestionRequests.brands(text, most),
                            SuggestionRequests.registry(text, most)),
                    List.of(EntryDocument.class, PlaceDocument.class, EntryDocument.class, RegistryDocument.class));
        } catch (NoSuchElementException e) {
            // Spring Data logs a search that failed, leaves its answer out, and trips over the gap: an index is not
            // there yet.
            throw new DataAccessResourceFailureException("a part of the suggestions was not answered", e);
        }
    }

    /** In turn two entries and one of each other group, until there are enough or no more; then group by group. */
    static List<Suggestion> share(Map<Group, List<Suggestion>> found, int most) {
        var taken = new EnumMap<Group, Integer>(Group.class);
        int left = most;
        boolean more = true;
        while (left > 0 && more) {
            more = false;
            for (Group group : Group.values()) {
                int had = taken.getOrDefault(group, 0);
                int there = found.getOrDefault(group, List.of()).size() - had;
                int next = Math.min(Math.min(group == Group.ENTRY ? 2 : 1, there), left);
                if (next > 0) {
                    taken.put(group, had + next);
                    left -= next;
                    more = true;
                }
            }
        }
        var shared = new ArrayList<Suggestion>();
        taken.forEach((group, count) ->
                shared.addAll(found.getOrDefault(group, List.of()).subList(0, count)));
        return List.copyOf(shared);
    }

    /** Answers come in the order of the requests, each with documents of the type it was asked with. */
    @SuppressWarnings("unchecked")
    private static <T> List<Suggestion> each(SearchHits<?> answer, Function<SearchHit<T>, Suggestion> reading) {
        return ((SearchHits<T>) answer).getSearchHits().stream().map(reading).toList();
    }

    private static Suggestion entry(SearchHit<EntryDocument> hit, Group group) {
        EntryDocument document = hit.getContent();
        Optional<Marked> alias = first(hit, SuggestionRequests.ALIASES);
        Optional<Marked> name =
                first(hit, SuggestionRequests.NAMES).or(() -> alias.flatMap(other -> within(document.name(), other)));
        String place = joined(
                document.districtName(),
                document.townNames().stream().limit(NAMED_TOWNS).collect(Collectors.joining("、")));
        String kind = CatalogueKind.findByKey(document.kind())
                .map(CatalogueKind::label)
                .orElse(document.kind());
        return new Suggestion(
                document.name(),
                name.orElseGet(() -> Marked.plain(document.name())),
                name.isPresent() ? Optional.empty() : alias,
                group,
                document.kind(),
                place,
                group == Group.BRAND ? place : joined(kind, place),
                document.url());
    }

    /** The name with the other name's marks, where it holds it: 庙会（妙峰山庙会） needs no second 妙峰山庙会 beside it. */
    private static Optional<Marked> within(String name, Marked other) {
        int at = name.indexOf(other.text());
        if (at < 0) {
            return Optional.empty();
        }
        var runs = new ArrayList<Marked.Run>();
        runs.add(new Marked.Run(name.substring(0, at), false));
        runs.addAll(other.runs());
        runs.add(new Marked.Run(name.substring(at + other.text().length()), false));
        runs.removeIf(run -> run.text().isEmpty());
        return Optional.of(new Marked(runs));
    }

    private static Suggestion place(SearchHit<PlaceDocument> hit) {
        PlaceDocument document = hit.getContent();
        Optional<Marked> name = first(hit, List.of(PlaceFields.NAME_PREFIX, PlaceFields.NAME_PINYIN_PREFIX));
        boolean town = document.kind().equals(PlaceDocument.TOWN);
        String district = "/search?district=" + document.districtCode();
        return new Suggestion(
                document.name(),
                name.orElseGet(() -> Marked.plain(document.name())),
                name.isPresent()
                        ? Optional.empty()
                        : first(hit, List.of(PlaceFields.ALIASES_PREFIX, PlaceFields.ALIASES_PINYIN_PREFIX)),
                Group.PLACE,
                document.kind(),
                town ? document.districtName() : "",
                town ? document.districtName() : "",
                town ? district + "&town=" + document.code() : district);
    }

    private static Suggestion registered(SearchHit<RegistryDocument> hit, String typed) {
        RegistryDocument document = hit.getContent();
        if (document.recordType().equals(RegistryDocument.GI)) {
            String name = orEmpty(document.name());
            return new Suggestion(
                    name,
                    first(hit, List.of(RegistryFields.NAME_PREFIX, RegistryFields.NAME_PINYIN_PREFIX))
                            .orElseGet(() -> Marked.plain(name)),
                    Optional.empty(),
                    Group.CERTIFICATE,
                    RegistryDocument.GI,
                    "",
                    joined(document.schemeName(), document.announcement()),
                    "/g/" + document.number());
        }
        return new Suggestion(
                document.number(),
                NumberMarks.leading(document.number(), typed),
                Optional.empty(),
                Group.CERTIFICATE,
                RegistryDocument.CERTIFICATE,
                "",
                joined(
                        document.example() ? "示例" : "",
                        document.schemeName(),
                        String.join("、", document.products()),
                        document.holder()),
                "/c/" + document.number());
    }

    private static Optional<Marked> first(SearchHit<?> hit, List<String> fields) {
        return fields.stream()
                .flatMap(field -> hit.getHighlightField(field).stream())
                .findFirst()
                .map(Marked::parse);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .map(ElasticsearchSuggestions::orEmpty)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
