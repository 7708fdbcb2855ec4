package cn.lvpu.portal.discovery.elasticsearch;

import static cn.lvpu.indexer.catalog.schema.EntryFields.*;

import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.portal.discovery.Marked;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.elasticsearch.core.query.HighlightQuery;
import org.springframework.data.elasticsearch.core.query.highlight.Highlight;
import org.springframework.data.elasticsearch.core.query.highlight.HighlightField;
import org.springframework.data.elasticsearch.core.query.highlight.HighlightFieldParameters;
import org.springframework.data.elasticsearch.core.query.highlight.HighlightParameters;

/** What is marked as found: names and aliases whole, also where only their sound or initials matched, and one passage of longer texts. */
final class Highlighting {
    private static final int PASSAGE_CHARACTERS = 60;

    private Highlighting() {}

    static HighlightQuery query() {
        var whole = HighlightFieldParameters.builder().withNumberOfFragments(0).build();
        var passage = HighlightFieldParameters.builder()
                .withNumberOfFragments(1)
                .withFragmentSize(PASSAGE_CHARACTERS)
                .build();
        var fields = new ArrayList<HighlightField>();
        for (String field :
                List.of(NAME, NAME_PINYIN, NAME_INITIALS, ALIASES, ALIASES_PINYIN, ALIASES_INITIALS, SUMMARY)) {
            fields.add(new HighlightField(field, whole));
        }
        for (String field : List.of(FACTS, BODY)) {
            fields.add(new HighlightField(field, passage));
        }
        return new HighlightQuery(
                new Highlight(
                        HighlightParameters.builder()
                                .withPreTags(Marked.OPEN)
                                .withPostTags(Marked.CLOSE)
                                .build(),
                        fields),
                EntryDocument.class);
    }
}
