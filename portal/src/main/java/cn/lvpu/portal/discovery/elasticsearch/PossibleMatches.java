package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.portal.discovery.elasticsearch.QueryTerms.Terms;
import cn.lvpu.portal.discovery.elasticsearch.QueryTerms.Text;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MatchPhraseQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MatchQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TermsQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of a few entries a query could match, by the terms they share: never fewer than it does match. What is not understood
 * could match everything. This is how the percolator sieves, done here because the query is the search screen's own and the
 * entries are few (docs/adr/0012).
 */
final class PossibleMatches {
    private final EntryTerms entries;
    private final QueryTerms terms;

    /** Texts whose terms were missed; they counted as matching. */
    private final Set<Text> missed;

    /** @param missed receives the texts that must be learned for a closer answer */
    PossibleMatches(EntryTerms entries, QueryTerms terms, Set<Text> missed) {
        this.entries = entries;
        this.terms = terms;
        this.missed = missed;
    }

    /** The entries that could match; the caller may change it. */
    BitSet of(Query query) {
        return switch (query._kind()) {
            case Bool -> bool(query.bool());
            case DisMax -> any(query.disMax().queries());
            case ConstantScore -> of(query.constantScore().filter());
            case Boosting -> of(query.boosting().positive());
            case FunctionScore -> {
                Query scored = query.functionScore().query();
                yield scored == null ? entries.all() : of(scored);
            }
            case Match -> match(query.match());
            case MatchPhrase -> phrase(query.matchPhrase());
            case Term ->
                Boolean.TRUE.equals(query.term().caseInsensitive())
                        ? entries.all()
                        : value(query.term().field(), query.term().value());
            case Terms -> terms(query.terms());
            case MatchNone -> new BitSet();
            default -> entries.all();
        };
    }

    private BitSet bool(BoolQuery bool) {
        BitSet possible = entries.all();
        for (List<Query> needed : List.of(bool.filter(), bool.must())) {
            for (Query each : needed) {
                if (possible.isEmpty()) {
                    return possible;
                }
                possible.and(of(each));
            }
        }
        boolean oneIsNeeded = bool.minimumShouldMatch() == null
                ? bool.must().isEmpty() && bool.filter().isEmpty()
                : !bool.minimumShouldMatch().equals("0");
        if (oneIsNeeded && !bool.should().isEmpty() && (bool.minimumShouldMatch() == null || isCount(bool))) {
            possible.and(any(bool.should()));
        }
        return possible;
    }

    /** Percentages and the like may come to none at all. */
    private static boolean isCount(BoolQuery bool) {
        String least = bool.minimumShouldMatch();
        return least != null && least.matches("[1-9]\\d*");
    }

    private BitSet any(Collection<Query> queries) {
        BitSet possible = new BitSet();
        queries.forEach(each -> possible.or(of(each)));
        return possible;
    }

    private BitSet value(String field, FieldValue value) {
        if (!terms.knows(field)) {
            return entries.all();
        }
        Object given = value._get();
        return entries.having(field, given instanceof Number number ? EntryTerms.text(number) : String.valueOf(given));
    }

    private BitSet terms(TermsQuery query) {
        if (!query.terms().isValue()) {
            return entries.all();
        }
        BitSet possible = new BitSet();
        query.terms().value().forEach(value -> possible.or(value(query.field(), value)));
        return possible;
    }

    private BitSet match(MatchQuery match) {
        Optional<String> analyzer = analyzer(match.field(), match.analyzer());
        if (analyzer.isEmpty()) {
            return match.fuzziness() == null ? value(match.field(), match.query()) : entries.all();
        }
        Optional<Terms> found =
                find(analyzer.get(), String.valueOf(match.query()._get()));
        if (found.isEmpty() || match.zeroTermsQuery() == ZeroTermsQuery.All) {
            return entries.all();
        }
        Terms words = found.get();
        int least = !words.plain()
                ? 1
                : match.operator() == Operator.And
                        ? words.positions().size()
                        : MinimumShouldMatch.of(
                                match.minimumShouldMatch(), words.positions().size());
        return holding(match.field(), words, least, match.fuzziness());
    }

    private BitSet phrase(MatchPhraseQuery phrase) {
        Optional<String> analyzer = analyzer(phrase.field(), phrase.analyzer());
        Optional<Terms> found = analyzer.flatMap(name -> find(name, phrase.query()));
        if (found.isEmpty() || phrase.zeroTermsQuery() == ZeroTermsQuery.All) {
            return entries.all();
        }
        Terms words = found.get();
        return holding(phrase.field(), words, words.plain() ? words.positions().size() : 1, null);
    }

    private Optional<String> analyzer(String field, @Nullable String named) {
        return named == null ? terms.analyzer(field) : Optional.of(named);
    }

    private Optional<Terms> find(String analyzer, String text) {
        Text wanted = new Text(analyzer, text);
        Optional<Terms> found = terms.find(wanted);
        if (found.isEmpty()) {
            missed.add(wanted);
        }
        return found;
    }

    /** The entries that hold a term of at least so many positions. */
    private BitSet holding(String field, Terms words, int least, @Nullable String fuzziness) {
        if (!terms.knows(field)) {
            return entries.all();
        }
        int[] held = new int[entries.ids().size()];
        for (List<String> alternatives : words.positions()) {
            BitSet here = new BitSet();
            for (String term : alternatives) {
                here.or(
                        fuzziness == null
                                ? entries.having(field, term)
                                : entries.alike(field, term, edits(fuzziness, term)));
            }
            here.stream().forEach(entry -> held[entry]++);
        }
        BitSet possible = new BitSet();
        for (int entry = 0; entry < held.length; entry++) {
            possible.set(entry, held[entry] >= least && held[entry] > 0);
        }
        return possible;
    }

    /** As the engine reads {@code AUTO}: none below three characters, one below six; anything else counts as two, the most there is. */
    private static int edits(String fuzziness, String term) {
        if (!fuzziness.equalsIgnoreCase("AUTO")) {
            return 2;
        }
        int length = term.codePointCount(0, term.length());
        return length < 3 ? 0 : length < 6 ? 1 : 2;
    }
}
