package cn.lvpu.portal.discovery.elasticsearch;

import static cn.lvpu.indexer.catalog.schema.EntryFields.*;
import static cn.lvpu.portal.discovery.elasticsearch.Clauses.*;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The ways on which words are looked for, all at once; the best one counts. From the surest to the vaguest: the whole name, an official
 * number, the words of the name and of everything else, the sound, the initials, a name that is only like what was typed.
 */
final class TextPaths {
    /** Names of the ways, reported with each hit. */
    static final String BY_EXACT = "exact";

    static final String BY_NUMBER = "number";
    static final String BY_WORDS = "words";
    static final String BY_SOUND = "sound";
    static final String BY_INITIALS = "initials";
    static final String BY_LIKENESS = "likeness";

    /** What bears the very name or number stands before all that was scored by words: no text can be so relevant. */
    private static final float NAME_SCORE = 20_000;

    private static final float NUMBER_SCORE = 18_000;
    private static final float COMPLETED_SCORE = 16_000;
    private static final float ALIAS_SCORE = 14_000;
    private static final float LIKENESS_SCORE = 60;

    private static final int LONGEST = 64;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The words around a number that name it as one. */
    private static final Pattern NAMED_AS_NUMBER =
            Pattern.compile("^(?:国家知识产权局|原?国家质检总局|农业(?:农村)?部|公告|登记|编号|代码|证书|项目|非遗|区划|[:：])+|(?:公告|号公告|编号|代码)$");

    private static final Pattern ONE_NUMBER = Pattern.compile(
            "(\\d{4}年)?第\\d{1,6}号?|\\d{4}年\\d{1,6}号|[IVX]+-?\\d+|\\d{6}|\\d{9}|\\d{12}|AGI\\d{4}-\\d{2}-\\d{4}");

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{4}年)?第?\\d{1,6}号|[IVX]+-\\d+|\\d{6,12}|AGI\\d{4}-\\d{2}-\\d{4}");
    private static final Pattern HERITAGE_CODE = Pattern.compile("(?<![A-Z])([IVX]+)(\\d{1,4})(?!\\d)");
    private static final Pattern DASHES = Pattern.compile("[—–－_·]+");
    private static final Pattern LETTERS = Pattern.compile("[\\p{IsLatin}\\d ]{2,}");
    private static final String FEW_OR_MOST = "2<-1 4<70%";

    private TextPaths() {}

    /** What must match. */
    static Query of(Question question) {
        var paths = new ArrayList<Query>();
        paths.add(best(BY_EXACT, names(question)));
        paths.add(constant(NUMBER_SCORE, BY_NUMBER, terms(OFFICIAL_NUMBERS, numbers(question.typed()))));
        String core = limited(question.core());
        if (core.isEmpty()) {
            paths.add(constant(0, everything()));
        } else {
            paths.add(best(BY_WORDS, List.of(question.isRelaxed() ? anyWord(core) : words(core), characters(core))));
            // One character sounds like too many others.
            if (core.codePointCount(0, core.length()) > 1) {
                paths.add(sound(core));
            }
            if (LETTERS.matcher(core).matches()) {
                paths.add(initials(core.replace(" ", "")));
            }
        }
        List<Query> likeness = likeness(question);
        if (!likeness.isEmpty()) {
            paths.add(best(BY_LIKENESS, likeness));
        }
        return Query.of(any -> any.disMax(best -> best.queries(paths).tieBreaker(0.1)));
    }

    /** A name may stand on one clause alone: of two clauses of one name the engine reports the last. */
    private static Query best(String name, List<Query> queries) {
        return Query.of(
                any -> any.disMax(best -> best.queryName(name).queries(queries).tieBreaker(0.1)));
    }

    /** No name is longer; of a whole paragraph every word in every field would be more clauses than a small node takes. */
    static String limited(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static List<Query> names(Question question) {
        var names = new ArrayList<Query>();
        var texts = new LinkedHashSet<>(List.of(question.typed(), question.essence()));
        for (String text : texts) {
            names.addAll(named(text, NAME_SCORE, ALIAS_SCORE));
        }
        for (String name : question.completed()) {
            names.addAll(named(name, COMPLETED_SCORE, COMPLETED_SCORE - 1000));
        }
        if (!question.core().isEmpty() && !texts.contains(question.core())) {
            names.addAll(named(question.core(), NAME_SCORE / 2, ALIAS_SCORE / 2));
        }
        return names;
    }

    private static List<Query> likeness(Question question) {
        var names = new ArrayList<Query>();
        float score = LIKENESS_SCORE;
        for (String name : question.alike()) {
            names.addAll(named(name, score, score - 5));
            score -= 12;
        }
        if (question.isRelaxed()) {
            names.add(alike(limited(question.essence())));
        }
        return names;
    }

    private static List<Query> named(String text, float name, float alias) {
        return List.of(constant(name, match(NAME_EXACT, text, 1)), constant(alias, match(ALIASES_EXACT, text, 1)));
    }

    /** What lifts a hit beside what must match: the words that became filters may stand in its name or text as well. */
    static void lift(BoolQuery.Builder whole, Question question) {
        String text = limited(question.essence());
        if (question.essence().equals(question.core())) {
            return;
        }
        if (!question.core().isEmpty() || question.parts().size() == 1) {
            whole.should(match(NAME, text, 4));
            whole.should(match(ALIASES, text, 3));
            whole.should(match(TAGS_TEXT, text, 1));
        }
        if (LETTERS.matcher(text).matches()) {
            whole.should(every(NAME_PINYIN, text, 5));
        }
        for (Question.Part part : question.parts()) {
            // 徒步 asks for routes, and before others for those that are walked.
            if (part.wanted() instanceof Wanted.Kind kind && !part.phrase().equals(kind.label())) {
                whole.should(constant(8, phrase(FACTS, part.phrase(), 1)));
                whole.should(constant(4, phrase(TAGS_TEXT, part.phrase(), 1)));
            }
        }
    }

    /** The numbers in the words, each in a form that the index holds, and the words whole. */
    private static List<FieldValue> numbers(String typed) {
        String plain = plainNumber(typed);
        var numbers = new LinkedHashSet<String>(List.of(typed, plain));
        String dashed = HERITAGE_CODE.matcher(plain).replaceAll("$1-$2");
        NUMBER.matcher(dashed).results().map(MatchResult::group).forEach(numbers::add);
        return numbers.stream().map(FieldValue::of).toList();
    }

    private static String plainNumber(String typed) {
        String plain = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return DASHES.matcher(plain).replaceAll("-");
    }

    /** Whether nothing but one official number was typed, apart from the words that name it as one. */
    static boolean isNumber(String typed) {
        return ONE_NUMBER
                .matcher(NAMED_AS_NUMBER.matcher(plainNumber(typed)).replaceAll(""))
                .matches();
    }

    /** Enough of the words must be somewhere; where they are decides the score. */
    private static Query words(String text) {
        var fields = new BoolQuery.Builder();
        fields.must(Query.of(
                any -> any.match(match -> match.field(EVERYTHING).query(text).minimumShouldMatch(FEW_OR_MOST))));
        fields.should(match(NAME, text, 10));
        fields.should(match(ALIASES, text, 8));
        fields.should(match(TRADITIONAL, text, 1));
        fields.should(match(VILLAGES_TEXT, text, 4));
        fields.should(match(TOWN_NAMES_TEXT, text, 4));
        fields.should(match(DISTRICT_NAME_TEXT, text, 3));
        fields.should(match(BRAND_NAMES_TEXT, text, 3));
        fields.should(match(CLASS_PATH_TEXT, text, 8));
        fields.should(match(TAGS_TEXT, text, 2));
        fields.should(match(SUMMARY, text, 1.5f));
        fields.should(match(FACTS, text, 1));
        fields.should(match(BODY, text, 0.7f));
        fields.should(phrase(NAME, text, 30));
        fields.should(phrase(ALIASES, text, 20));
        fields.should(phrase(FACTS, text, 4));
        return Query.of(any -> any.bool(fields.build()));
    }

    /** Any word, but of a name, a class or a tag: in a longer text it may be anything. */
    private static Query anyWord(String text) {
        return Query.of(any -> any.bool(bool -> bool.should(
                match(NAME, text, 10),
                match(ALIASES, text, 8),
                match(CLASS_PATH_TEXT, text, 5),
                match(TAGS_TEXT, text, 2),
                match(VILLAGES_TEXT, text, 4))));
    }

    /** The same sound in other characters, or pinyin: every syllable, and best in one run. */
    private static Query sound(String text) {
        return Query.of(any -> any.disMax(best -> best.queryName(BY_SOUND)
                .queries(
                        phrase(NAME_PINYIN, text, 14),
                        phrase(ALIASES_PINYIN, text, 11),
                        every(NAME_PINYIN, text, 5),
                        every(ALIASES_PINYIN, text, 4),
                        phrase(VILLAGES_PINYIN, text, 3),
                        phrase(TOWN_NAMES_PINYIN, text, 3),
                        phrase(DISTRICT_NAME_PINYIN, text, 2))));
    }

    /** Two letters stand in thousands of names: only names that begin with them count. */
    private static Query initials(String text) {
        if (text.length() <= 2) {
            return Query.of(any -> any.disMax(best -> best.queryName(BY_INITIALS)
                    .queries(
                            constant(14, match(NAME_PINYIN_PREFIX, text, 1)),
                            constant(10, match(ALIASES_PINYIN_PREFIX, text, 1)))));
        }
        return Query.of(any -> any.disMax(best -> best.queryName(BY_INITIALS)
                .queries(every(NAME_INITIALS, text, 14), every(ALIASES_INITIALS, text, 10))));
    }

    /** All characters of a short text, wherever they stand in the name: one character alone is a word too. */
    private static Query characters(String text) {
        return Query.of(any ->
                any.disMax(best -> best.queries(every(NAME_CHARACTERS, text, 8), every(ALIASES_CHARACTERS, text, 6))));
    }

    /** Something like what was typed, for when nothing was found: one character mistaken, or a part of the sound. */
    static Query alike(String text) {
        return Query.of(any -> any.disMax(best -> best.queries(
                Query.of(fuzzy -> fuzzy.match(match ->
                        match.field(NAME_EXACT).query(text).fuzziness("AUTO").boost(20f))),
                Query.of(fuzzy -> fuzzy.match(match ->
                        match.field(ALIASES_EXACT).query(text).fuzziness("AUTO").boost(15f))),
                Query.of(part -> part.match(match -> match.field(NAME_PINYIN)
                        .query(text)
                        .minimumShouldMatch("70%")
                        .boost(3f))),
                Query.of(part -> part.match(match -> match.field(NAME_CHARACTERS)
                        .query(text)
                        .minimumShouldMatch("60%")
                        .boost(2f))))));
    }
}
