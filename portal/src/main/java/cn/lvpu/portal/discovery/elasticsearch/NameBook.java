package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.portal.discovery.CatalogueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the things of the catalogue are called, and which names something mistyped was probably meant for. Looking up does not grow with
 * the number of names: what differs by one character shares a spelling from which one character is left out. Immutable.
 */
final class NameBook {
    private static final Pattern VILLAGE = Pattern.compile("村$");
    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{P}\\p{S}]+");
    private static final int SHORTEST_ALIKE = 3;
    private static final int SHORTEST_PINYIN = 6;
    private static final int SHORTEST_INITIALS = 5;
    private static final int MOST_ALIKE = 3;
    private static final int MOST_COMPLETE = 8;

    private final Map<String, List<Thing>> things = new HashMap<>();
    private final Map<String, SequencedSet<String>> shortened = new HashMap<>();
    private final Map<String, SequencedSet<String>> fuzzy = new HashMap<>();
    private final Map<String, SequencedSet<String>> wholeInitials = new HashMap<>();
    private final Map<String, SequencedSet<String>> shortenedInitials = new HashMap<>();
    private final Set<String> pinyin = new LinkedHashSet<>();
    private final Map<Character, List<Spelled>> spelled = new HashMap<>();
    private final Map<Character, String> readings = new HashMap<>();
    private final Set<Character> words = new HashSet<>();
    private final Simplified simplified;

    /** A name with its syllables. */
    private record Spelled(String name, String[] syllables) {}

    NameBook(Collection<Thing> all, Simplified simplified) {
        this.simplified = simplified;
        all.forEach(this::learn);
        for (Thing thing : all) {
            for (String name : thing.names()) {
                String plain = plain(name);
                if (!plain.isEmpty()) {
                    things.computeIfAbsent(plain, any -> new ArrayList<>()).add(thing);
                    shortenings(plain).forEach(less -> put(shortened, less, plain));
                }
            }
            spell(thing);
            String named = thing.classPath().substring(thing.classPath().lastIndexOf('-') + 1);
            if (named.length() == 1) {
                words.add(named.charAt(0));
            }
        }
    }

    /** The syllables of the name teach how its characters are read; aliases are spelled by what was learnt. */
    private void learn(Thing thing) {
        String plain = plain(thing.name());
        String[] syllables = thing.pinyin().split("\\s+");
        for (int i = 0; i < plain.length() && plain.length() == syllables.length; i++) {
            readings.putIfAbsent(plain.charAt(i), syllables[i]);
        }
    }

    private void spell(Thing thing) {
        spell(plain(thing.name()), thing.pinyin().split("\\s+"));
        for (String name : thing.names()) {
            String plain = plain(name);
            spell(plain, syllables(plain));
            String stem = VILLAGE.matcher(plain).replaceFirst("");
            if (thing.kind() == CatalogueKind.VILLAGE && !stem.equals(plain)) {
                spell(plain, syllables(stem));
            }
        }
    }

    /** None where a character's reading is not known. */
    private String[] syllables(String name) {
        var syllables = new String[name.length()];
        for (int i = 0; i < syllables.length; i++) {
            String read = readings.get(name.charAt(i));
            if (read == null) {
                return new String[0];
            }
            syllables[i] = read;
        }
        return syllables;
    }

    private void spell(String name, String[] syllables) {
        String joined = String.join("", syllables);
        if (syllables.length < 2 || joined.isEmpty() || !pinyin.add(joined)) {
            return;
        }
        spelled.computeIfAbsent(joined.charAt(0), any -> new ArrayList<>()).add(new Spelled(name, syllables));
        shortenings(sound(joined)).forEach(less -> put(fuzzy, less, name));
        String initials =
                Arrays.stream(syllables).map(one -> one.substring(0, 1)).collect(Collectors.joining());
        put(wholeInitials, initials, name);
        if (initials.length() >= SHORTEST_INITIALS) {
            shortenings(initials).forEach(less -> put(shortenedInitials, less, name));
        }
    }

    private static void put(Map<String, SequencedSet<String>> map, String key, String name) {
        map.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(name);
    }

    /** Without signs and spaces, folded. */
    String plain(String text) {
        return SIGNS.matcher(simplified.of(text)).replaceAll("");
    }

    /** The things of this very name, whatever its signs. */
    List<Thing> find(String text) {
        return things.getOrDefault(plain(text), List.of());
    }

    /** The length of the longest name that begins here; 0 if none does. Names of one character are words. */
    int nameAt(String text, int start) {
        for (int length = Math.min(24, text.length() - start); length > 1; length--) {
            if (things.containsKey(text.substring(start, start + length))) {
                return length;
            }
        }
        return 0;
    }

    /**
     * Names that this one was probably meant for: Chinese with one character wrong, missing, too many or swapped; pinyin with a letter
     * wrong, with confused sounds (zh/z, n/l, ing/in), or half of it in initials. Empty for a name itself.
     */
    List<String> alike(String text) {
        String plain = plain(text);
        if (things.containsKey(plain)) {
            return List.of();
        }
        return (plain.matches("[a-z]+") ? alikeInLetters(plain) : alikeInCharacters(plain))
                .stream().limit(MOST_ALIKE).toList();
    }

    private List<String> alikeInCharacters(String plain) {
        if (plain.length() < SHORTEST_ALIKE || plain.length() > 24) {
            return List.of();
        }
        SequencedSet<String> found = new LinkedHashSet<>();
        for (String less : shortenings(plain)) {
            for (String name : shortened.getOrDefault(less, new LinkedHashSet<>())) {
                if (name.length() >= SHORTEST_ALIKE && Math.abs(name.length() - plain.length()) <= 1) {
                    found.add(name);
                }
            }
        }
        return found.stream()
                .filter(name -> differences(plain, name) <= 1 && !isAnotherThing(plain, name))
                .sorted((one, other) -> Integer.compare(
                        Math.abs(one.length() - plain.length()), Math.abs(other.length() - plain.length())))
                .toList();
    }

    private List<String> alikeInLetters(String typed) {
        if (typed.length() < 3 || pinyin.contains(typed)) {
            return List.of();
        }
        SequencedSet<String> found = new LinkedHashSet<>();
        for (Spelled name : spelled.getOrDefault(typed.charAt(0), List.of())) {
            if (isMixed(typed, name.syllables())) {
                found.add(name.name());
            }
        }
        if (typed.length() >= SHORTEST_PINYIN) {
            String key = sound(typed);
            found.addAll(fuzzy.getOrDefault(key, new LinkedHashSet<>()));
            shortenings(key).forEach(less -> found.addAll(fuzzy.getOrDefault(less, new LinkedHashSet<>())));
        }
        if (found.isEmpty() && typed.length() >= SHORTEST_INITIALS) {
            shortenings(typed)
                    .forEach(less -> found.addAll(shortenedInitials.getOrDefault(less, new LinkedHashSet<>())));
        }
        return List.copyOf(found);
    }

    /** Whether what differs is not a slip: 平谷枣 is no misspelt 平谷桃, and a short name differs by sound or by an unknown character only. */
    private boolean isAnotherThing(String typed, String name) {
        if (typed.length() != name.length()) {
            return false;
        }
        for (int i = 0; i < typed.length(); i++) {
            char wrong = typed.charAt(i);
            char right = name.charAt(i);
            if (wrong != right) {
                String read = readings.get(wrong);
                boolean sounds = read == null || sound(read).equals(sound(readings.getOrDefault(right, "")));
                return (words.contains(wrong) && words.contains(right)) || (name.length() == SHORTEST_ALIKE && !sounds);
            }
        }
        return false;
    }

    /** Names that these letters are the initials of, or that lack only the last character, 村. */
    List<String> complete(String text) {
        String plain = plain(text);
        String village = plain + "村";
        return things.containsKey(village) && !things.containsKey(plain)
                ? List.of(village)
                : wholeInitials.getOrDefault(plain, new LinkedHashSet<>()).stream()
                        .limit(MOST_COMPLETE)
                        .toList();
    }

    /** Whether pinyin without spaces is the whole name of something. */
    boolean isPinyinOfName(String letters) {
        return pinyin.contains(letters);
    }

    /** Whether it is the name with some syllables cut to their beginnings, but not all to their first letters. */
    private static boolean isMixed(String typed, String[] syllables) {
        return typed.length() > syllables.length && cut(typed, 0, syllables, 0);
    }

    private static boolean cut(String typed, int at, String[] syllables, int syllable) {
        if (syllable == syllables.length) {
            return at == typed.length();
        }
        String whole = syllables[syllable];
        if (typed.startsWith(whole, at) && cut(typed, at + whole.length(), syllables, syllable + 1)) {
            return true;
        }
        return at < typed.length()
                && typed.charAt(at) == whole.charAt(0)
                && cut(typed, at + 1, syllables, syllable + 1);
    }

    /** Sounds that are often confused made one: zh/z, ch/c, sh/s, ng/n, n/l, f/h, v/u. */
    private static String sound(String pinyin) {
        return pinyin.replace("zh", "z")
                .replace("ch", "c")
                .replace("sh", "s")
                .replace("ng", "n")
                .replace('n', 'l')
                .replace("hu", "f")
                .replace('v', 'u');
    }

    private static List<String> shortenings(String text) {
        var shortenings = new ArrayList<String>(text.length() + 1);
        shortenings.add(text);
        for (int i = 0; i < text.length(); i++) {
            shortenings.add(text.substring(0, i) + text.substring(i + 1));
        }
        return shortenings;
    }

    /** 1 for one character replaced, inserted, left out, or two neighbours swapped; 2 for anything more. */
    private static int differences(String one, String other) {
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(start, one.length() - end);
        String right = other.substring(start, other.length() - end);
        if (left.length() <= 1 && right.length() <= 1) {
            return Math.max(left.length(), right.length());
        }
        boolean swapped = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return swapped ? 1 : 2;
    }
}
