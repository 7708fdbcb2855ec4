package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.indexer.catalog.EntryDocument;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a page of hits says about the words typed: that something else was meant, or that they are the number of one thing. */
final class Corrections {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]+");
    private static final Pattern CERTIFICATE_NUMBER = Pattern.compile("[A-Z]{2,8}20[0-9]{2}[0-9]{6,9}[0-9A-Z]");

    private Corrections() {}

    /**
     * What to offer as “did you mean”: the best hit's name where only its sound or its likeness matched. Pinyin that is spelled right
     * was meant as pinyin and needs no correction.
     */
    static Optional<String> suggestion(Question question, List<Hit<EntryDocument>> hits) {
        return hits.stream()
                .findFirst()
                .filter(best -> isOnlyAlike(best, question))
                .map(best -> ElasticsearchCatalogueSearch.document(best).name())
                .filter(name -> !name.equals(question.typed()));
    }

    private static boolean isOnlyAlike(Hit<EntryDocument> hit, Question question) {
        Map<String, Double> ways = ways(hit);
        boolean chinese = question.essence().codePoints().anyMatch(Character::isIdeographic);
        boolean likeness = ways.containsKey(TextPaths.BY_LIKENESS);
        boolean sound = chinese && ways.containsKey(TextPaths.BY_SOUND);
        return (likeness || sound)
                && !ways.containsKey(TextPaths.BY_EXACT)
                && !ways.containsKey(TextPaths.BY_NUMBER)
                && Stream.concat(
                                Stream.of(ElasticsearchCatalogueSearch.document(hit)
                                        .name()),
                                ElasticsearchCatalogueSearch.document(hit).aliases().stream())
                        .noneMatch(name -> name.contains(question.essence())
                                || (!question.core().isEmpty() && name.contains(question.core())));
    }

    /**
     * The address of the one thing that bears the number typed; hits by number come first. What has the form of a certificate number
     * leads to the page that judges it, known or not.
     */
    static Optional<String> jump(Question question, List<Hit<EntryDocument>> hits) {
        String compact = BETWEEN.matcher(Normalizer.normalize(question.typed(), Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        if (CERTIFICATE_NUMBER.matcher(compact).matches()) {
            return Optional.of("/c/" + compact);
        }
        boolean one = !hits.isEmpty()
                && TextPaths.isNumber(question.typed())
                && ways(hits.getFirst()).containsKey(TextPaths.BY_NUMBER)
                && (hits.size() == 1 || !ways(hits.get(1)).containsKey(TextPaths.BY_NUMBER));
        return one
                ? Optional.of(
                        ElasticsearchCatalogueSearch.document(hits.getFirst()).url())
                : Optional.empty();
    }

    private static Map<String, Double> ways(Hit<EntryDocument> hit) {
        return hit.matchedQueries();
    }
}
