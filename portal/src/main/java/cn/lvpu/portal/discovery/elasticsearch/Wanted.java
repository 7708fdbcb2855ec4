package cn.lvpu.portal.discovery.elasticsearch;

import static cn.lvpu.indexer.catalog.schema.EntryFields.*;

import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.Understood.Filter;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** What a phrase of a question asks for: a filter that can tell of a thing whether it passes, and that the engine can apply. */
sealed interface Wanted {
    Filter filter();

    /** Ready to be shown. */
    String label();

    boolean fits(Thing thing);

    Query query();

    record Kind(CatalogueKind kind) implements Wanted {
        @Override
        public Filter filter() {
            return Filter.KIND;
        }

        @Override
        public String label() {
            return kind.label();
        }

        @Override
        public boolean fits(Thing thing) {
            return thing.kind() == kind;
        }

        @Override
        public Query query() {
            return Clauses.kinds(List.of(kind));
        }
    }

    record District(String code, String label) implements Wanted {
        @Override
        public Filter filter() {
            return Filter.DISTRICT;
        }

        @Override
        public boolean fits(Thing thing) {
            return thing.districtCode().equals(code);
        }

        @Override
        public Query query() {
            return Clauses.term(DISTRICT_CODE, FieldValue.of(code));
        }
    }

    record Town(String code, String label) implements Wanted {
        @Override
        public Filter filter() {
            return Filter.TOWN;
        }

        @Override
        public boolean fits(Thing thing) {
            return thing.townCodes().contains(code);
        }

        @Override
        public Query query() {
            return Clauses.term(TOWN_CODES, FieldValue.of(code));
        }
    }

    /** A class of products and all below it. */
    record ClassOf(String label) implements Wanted {
        @Override
        public Filter filter() {
            return Filter.CLASS;
        }

        @Override
        public boolean fits(Thing thing) {
            return thing.classPath().startsWith(label);
        }

        @Override
        public Query query() {
            return Clauses.begins(CLASS_PATH, label);
        }
    }

    /** In season in one of the months. */
    record Months(SortedSet<Integer> months) implements Wanted {
        @Override
        public Filter filter() {
            return Filter.MONTH;
        }

        @Override
        public String label() {
            return months.stream().map(String::valueOf).collect(Collectors.joining("、")) + " 月";
        }

        @Override
        public boolean fits(Thing thing) {
            return thing.months().stream().anyMatch(months::contains);
        }

        @Override
        public Query query() {
            return Clauses.terms(MONTHS, months.stream().map(FieldValue::of).toList());
        }
    }

    /** What people want to do. */
    record Purpose(Topic topic) implements Wanted {
        @Override
        public Filter filter() {
            return Filter.TOPIC;
        }

        @Override
        public String label() {
            return topic.label();
        }

        @Override
        public boolean fits(Thing thing) {
            return topic.fits(thing);
        }

        @Override
        public Query query() {
            return topic.query();
        }
    }

    /** A price: understood, so that it can be said that the catalogue knows none. */
    record Price(String label) implements Wanted {
        @Override
        public Filter filter() {
            return Filter.PRICE;
        }

        @Override
        public boolean fits(Thing thing) {
            return false;
        }

        @Override
        public Query query() {
            return Query.of(any -> any.matchNone(none -> none));
        }
    }
}
