package cn.lvpu.portal.participation.elasticsearch;

import cn.lvpu.indexer.catalog.schema.PostFields;
import cn.lvpu.portal.participation.FeedQuery;
import cn.lvpu.portal.participation.PostKind;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;

/** Requests to the index as pure functions of what is asked. */
final class PostRequests {
    private PostRequests() {}

    /** All words must be there, in characters or, for words typed in Latin letters, in pinyin; newest first. */
    static NativeQuery of(FeedQuery query) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        if (query.searches()) {
            bool.must(words(query.text()));
        }
        query.kind().map(PostKind::key).ifPresent(kind -> bool.filter(term(PostFields.KIND, kind)));
        query.districtCode().ifPresent(district -> bool.filter(term(PostFields.DISTRICT_CODE, district)));
        return NativeQuery.builder()
                .withQuery(bool.build()._toQuery())
                .withSort(List.of(newest(PostFields.PUBLISHED_AT), newest(PostFields.ID)))
                .withPageable(PageRequest.of(query.page(), FeedQuery.SIZE))
                .withTrackTotalHits(true)
                .build();
    }

    private static Query words(String text) {
        Query characters = match(PostFields.BODY, text);
        boolean maybePinyin = text.codePoints().allMatch(point -> point < 0x80)
                && text.chars().anyMatch(Character::isLetter);
        return maybePinyin
                ? Query.of(any -> any.bool(bool -> bool.should(characters, match(PostFields.BODY_PINYIN, text))
                        .minimumShouldMatch("1")))
                : characters;
    }

    private static Query match(String field, String text) {
        return Query.of(any -> any.match(match -> match.field(field).query(text).operator(Operator.And)));
    }

    private static Query term(String field, String value) {
        return Query.of(any -> any.term(term -> term.field(field).value(value)));
    }

    private static SortOptions newest(String field) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Desc)));
    }
}
