package cn.lvpu.portal.discovery.elasticsearch;

import static cn.lvpu.indexer.catalog.schema.EntryFields.KIND;

import cn.lvpu.portal.discovery.CatalogueKind;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;

/** The few query clauses that everything here is made of. */
final class Clauses {
    private Clauses() {}

    static Query everything() {
        return Query.of(any -> any.matchAll(all -> all));
    }

    static Query all(Collection<Query> filters) {
        return filters.isEmpty() ? everything() : Query.of(any -> any.bool(bool -> bool.filter(List.copyOf(filters))));
    }

    static Query oneOf(Collection<Query> queries) {
        return Query.of(any -> any.bool(bool -> bool.should(List.copyOf(queries))));
    }

    static Query kinds(Collection<CatalogueKind> kinds) {
        return terms(
                KIND, kinds.stream().map(CatalogueKind::key).map(FieldValue::of).toList());
    }

    static Query term(String field, FieldValue value) {
        return Query.of(any -> any.term(term -> term.field(field).value(value)));
    }

    static Query terms(String field, List<FieldValue> values) {
        return Query.of(any -> any.terms(terms -> terms.field(field).terms(list -> list.value(values))));
    }

    /** Values of a keyword field that begin so. */
    static Query begins(String field, String beginning) {
        return Query.of(any -> any.prefix(prefix -> prefix.field(field).value(beginning)));
    }

    static Query match(String field, String text, float boost) {
        return Query.of(any -> any.match(match -> match.field(field).query(text).boost(boost)));
    }

    static Query phrase(String field, String text, float boost) {
        return Query.of(
                any -> any.matchPhrase(match -> match.field(field).query(text).boost(boost)));
    }

    /** Every word of the text. */
    static Query every(String field, String text, float boost) {
        return Query.of(any -> any.match(
                match -> match.field(field).query(text).operator(Operator.And).boost(boost)));
    }

    static Query constant(float score, Query query) {
        return Query.of(
                any -> any.constantScore(constant -> constant.filter(query).boost(score)));
    }

    /** @param name reported with each hit that this clause found */
    static Query constant(float score, String name, Query query) {
        return Query.of(any -> any.constantScore(
                constant -> constant.filter(query).boost(score).queryName(name)));
    }

    static void lift(BoolQuery.Builder whole, float score, Query which) {
        whole.should(constant(score, which));
    }
}
