package cn.lvpu.portal.discovery.elasticsearch;

import static cn.lvpu.indexer.catalog.schema.EntryFields.*;

import cn.lvpu.portal.discovery.Marked;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.List;

/**
 * What is marked as found: names and aliases whole, also where only their sound or initials matched, and one passage of longer texts.
 * Each field is marked by a plain question of its own: to weigh the whole search again for every field of every hit costs more than
 * the search.
 */
final class Highlighting {
    private static final int PASSAGE_CHARACTERS = 60;

    private Highlighting() {}

    static Highlight of(Question question) {
        String words = TextPaths.limited(question.essence());
        String core = question.core().isEmpty() ? words : TextPaths.limited(question.core());
        var fields = new ArrayList<NamedValue<HighlightField>>();
        for (String field : List.of(NAME, ALIASES, SUMMARY)) {
            fields.add(whole(field, Clauses.match(field, words, 1)));
        }
        for (String field : List.of(NAME_PINYIN, ALIASES_PINYIN)) {
            fields.add(whole(field, Clauses.every(field, core, 1)));
        }
        for (String field : List.of(NAME_INITIALS, ALIASES_INITIALS)) {
            fields.add(whole(field, Clauses.every(field, core.replace(" ", ""), 1)));
        }
        for (String field : List.of(FACTS, BODY)) {
            fields.add(NamedValue.of(
                    field,
                    HighlightField.of(passage -> passage.numberOfFragments(1)
                            .fragmentSize(PASSAGE_CHARACTERS)
                            .highlightQuery(Clauses.match(field, words, 1)))));
        }
        return Highlight.of(
                all -> all.preTags(Marked.OPEN).postTags(Marked.CLOSE).fields(fields));
    }

    private static NamedValue<HighlightField> whole(String field, Query query) {
        return NamedValue.of(
                field, HighlightField.of(all -> all.numberOfFragments(0).highlightQuery(query)));
    }
}
