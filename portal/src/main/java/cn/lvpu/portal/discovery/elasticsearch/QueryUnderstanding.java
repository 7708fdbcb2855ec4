package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.Synonyms;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.Understood.Filter;
import cn.lvpu.portal.discovery.elasticsearch.Lexicon.Found;
import cn.lvpu.portal.discovery.elasticsearch.Question.Part;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells what words ask for. A name wins over every other reading; what is left is read as filters, each of which is shown and can be
 * taken back, and none of which is kept to where the catalogue has nothing that fits (ADR 0015). Safe for use by many threads.
 */
@Component
final class QueryUnderstanding {
    private static final Pattern RUN = Pattern.compile("\\S+");
    private static final Pattern SCRIPTS = Pattern.compile("(?<=[a-z])(?=\\p{IsHan})|(?<=\\p{IsHan})(?=[a-z])");
    private static final Pattern TOWN_OF_CODE = Pattern.compile("\\d{9}(?:\\d{3})?");
    private static final Pattern WHOLE_CITY = Pattern.compile("北京市?|京郊|郊区|市郊|本市|北京郊区|京城");

    /** Who eats, picks or buys wants a thing, and not the route that leads to it. */
    private static final Pattern THINGS = Pattern.compile("吃|买|卖|摘|熟|上市|新鲜|送|特产|水果");

    /** What is given up first stands last. */
    private static final List<Filter> WEIGHT =
            List.of(Filter.KIND, Filter.DISTRICT, Filter.TOWN, Filter.CLASS, Filter.MONTH, Filter.TOPIC, Filter.PRICE);

    /** Questions repeat, and what they mean depends on nothing but the words and the month. */
    private static final int MOST_KEPT = 2_000;

    private record Asked(String text, Set<String> literal, int month) {}

    private final List<Thing> things;
    private final Simplified simplified;
    private final NameBook names;
    private final Lexicon lexicon;
    private final List<String> heartland;
    private final Map<String, String> oneCharacter = new HashMap<>();
    private final Cache<Asked, Question> readBefore =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    QueryUnderstanding(Content content) {
        things = Thing.of(content);
        simplified = new Simplified(content);
        names = new NameBook(things, simplified);
        lexicon = new Lexicon(content, things);
        content.synonyms().stream()
                .map(Synonyms::terms)
                .filter(terms -> terms.getFirst().length() == 1)
                .forEach(terms -> terms.forEach(term -> oneCharacter.put(term, terms.getFirst())));
        heartland = content.districts().stream()
                .filter(District::ecologicalConservation)
                .map(District::code)
                .toList();
    }

    /** @param now the month it is, 1..12 */
    Question read(SearchCriteria criteria, int now) {
        return readBefore.get(new Asked(criteria.text(), criteria.literal(), now), asked -> understand(criteria, now));
    }

    private Question understand(SearchCriteria criteria, int now) {
        String typed = criteria.text();
        if (typed.isEmpty()) {
            return new Question("", "", "", List.of(), List.of(), false, heartland, List.of(), true, false);
        }
        String essence = simplified.of(QueryWords.essence(typed));
        List<Thing> named = Stream.of(typed, essence)
                .map(names::find)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<String> completed = names.complete(essence);
        boolean place = !named.isEmpty() && named.stream().allMatch(thing -> thing.kind() == CatalogueKind.DISTRICT);
        if ((!named.isEmpty() && !place)
                || !completed.isEmpty() && !place
                || names.isPinyinOfName(essence.replace(" ", "")) && !isPlace(essence)) {
            return new Question(
                    typed, essence, essence, List.of(), List.of(), false, heartland, completed, true, false);
        }
        var reading = new Reading(criteria.literal(), now);
        Matcher run = RUN.matcher(essence);
        while (run.find()) {
            SCRIPTS.splitAsStream(run.group()).forEach(reading::run);
        }
        String core = reading.pieces.stream().map(this::plainest).collect(Collectors.joining(" "));
        List<Part> parts = loosened(reading.parts, core);
        if (core.isEmpty() && parts.size() == 1 && hidesANamesake(parts.getFirst())) {
            core = parts.getFirst().phrase();
            parts = List.of(new Part(core, parts.getFirst().wanted(), false));
        }
        if (core.isEmpty() && parts.isEmpty()) {
            core = essence;
        }
        List<String> alike = isKnown(reading.pieces) ? List.of() : names.alike(essence);
        return new Question(
                typed,
                essence,
                core,
                parts,
                alike.isEmpty() && !isKnown(reading.pieces) ? alikePieces(reading.pieces) : alike,
                THINGS.matcher(typed).find(),
                heartland,
                completed,
                !named(core).isEmpty(),
                false);
    }

    /** 桃子 is 桃 in every name. */
    private String plainest(String word) {
        return oneCharacter.getOrDefault(word, word);
    }

    /** Whether something is called by each of the pieces: then nothing was mistyped. */
    private boolean isKnown(List<String> pieces) {
        return !pieces.isEmpty()
                && pieces.stream().noneMatch(piece -> named(piece).isEmpty());
    }

    private boolean isPlace(String word) {
        return lexicon.find(word).filter(Wanted.District.class::isInstance).isPresent();
    }

    private List<String> alikePieces(List<String> pieces) {
        return pieces.stream()
                .flatMap(piece -> names.alike(piece).stream())
                .limit(3)
                .toList();
    }

    /** The reading of one question, run by run; a run is what stands between spaces. */
    private final class Reading {
        private final Set<String> literal;
        private final int now;
        private final List<String> pieces = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();

        Reading(Set<String> literal, int now) {
            this.literal = literal;
            this.now = now;
        }

        void run(String run) {
            var found = new ArrayList<Part>();
            var left = new ArrayList<String>();
            int residueFrom = 0;
            boolean unknown = false;
            int at = 0;
            while (at < run.length()) {
                Optional<Found> phrase = phrase(run, at);
                int name = names.nameAt(run, at);
                int length = Math.max(name, phrase.map(Found::length).orElse(0));
                Matcher city = WHOLE_CITY.matcher(run).region(at, run.length());
                if (length == 0 && city.lookingAt()) {
                    unknown |= add(left, run.substring(residueFrom, at));
                    at = city.end();
                    residueFrom = at;
                } else if (length == 0) {
                    at += Character.charCount(run.codePointAt(at));
                } else {
                    unknown |= add(left, run.substring(residueFrom, at));
                    if (phrase.isPresent() && phrase.get().length() == length) {
                        found.add(new Part(
                                run.substring(at, at + length), phrase.get().wanted(), true));
                    } else {
                        left.add(run.substring(at, at + length));
                    }
                    at += length;
                    residueFrom = at;
                }
            }
            unknown |= add(left, run.substring(residueFrom));
            // 门头勾小院 is a name with a slip in it, not something called 门头勾 that is a 小院.
            if (unknown && !found.isEmpty() && !names.alike(run).isEmpty()) {
                pieces.add(run);
            } else {
                pieces.addAll(left);
                parts.addAll(found);
            }
        }

        private Optional<Found> phrase(String run, int at) {
            if (at == 0 && TOWN_OF_CODE.matcher(run).matches()) {
                return Optional.empty();
            }
            boolean letters = Character.UnicodeScript.of(run.codePointAt(at)) == Character.UnicodeScript.LATIN;
            return (letters
                            ? lexicon.find(run).filter(any -> at == 0).map(wanted -> new Found(run.length(), wanted))
                            : lexicon.at(run, at, now))
                    .filter(one -> !literal.contains(run.substring(at, at + one.length())));
        }

        private boolean add(List<String> left, String residue) {
            String piece = QueryWords.piece(residue);
            if (!piece.isEmpty()) {
                left.add(piece);
            }
            return !piece.isEmpty() && named(piece).isEmpty();
        }
    }

    /** Keeps to as many of the filters as something passes together with what the core names; the weightiest first. */
    private List<Part> loosened(List<Part> parts, String core) {
        if (parts.isEmpty()) {
            return parts;
        }
        Map<Filter, List<Wanted>> groups = new LinkedHashMap<>();
        parts.stream()
                .sorted(Comparator.comparingInt(
                        part -> WEIGHT.indexOf(part.wanted().filter())))
                .forEach(part -> groups.computeIfAbsent(part.wanted().filter(), any -> new ArrayList<>())
                        .add(part.wanted()));
        List<Thing> named = named(core);
        List<Thing> left = named.isEmpty() ? things : named;
        var kept = new ArrayList<Filter>();
        for (var group : groups.entrySet()) {
            List<Thing> fitting = left.stream()
                    .filter(thing -> fits(thing, group.getKey(), group.getValue()))
                    .toList();
            if (!fitting.isEmpty()) {
                left = fitting;
                kept.add(group.getKey());
            }
        }
        return parts.stream()
                .map(part -> new Part(
                        part.phrase(),
                        part.wanted(),
                        kept.contains(part.wanted().filter())))
                .toList();
    }

    /** Of one sort, wishes are alternatives (三月 四月); only what people want to do must fit all at once. */
    private static boolean fits(Thing thing, Filter filter, List<Wanted> wishes) {
        return filter == Filter.TOPIC
                ? wishes.stream().allMatch(wish -> wish.fits(thing))
                : wishes.stream().anyMatch(wish -> wish.fits(thing));
    }

    /** 八达岭 is a town, but not all that is called 八达岭 lies in it. */
    private boolean hidesANamesake(Part part) {
        return part.wanted() instanceof Wanted.Town town
                && named(part.phrase()).stream().anyMatch(thing -> !town.fits(thing));
    }

    private List<Thing> named(String core) {
        List<String> words = List.of(core.split(" "));
        return core.isEmpty()
                ? List.of()
                : things.stream()
                        .filter(thing -> words.stream().allMatch(word -> isNamed(thing, word)))
                        .toList();
    }

    private static boolean isNamed(Thing thing, String word) {
        return thing.names().stream().anyMatch(name -> name.contains(word))
                || thing.classPath().contains(word);
    }
}
