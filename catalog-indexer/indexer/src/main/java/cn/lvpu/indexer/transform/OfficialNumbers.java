package cn.lvpu.indexer.transform;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which people type an official number. */
final class OfficialNumbers {
    private static final Pattern NUMBER = Pattern.compile("(?:(\\d{4})\\s*年)?\\s*第?\\s*(\\d{1,6})\\s*号");
    private static final Pattern REGISTRATION = Pattern.compile("[A-Z]{2,}\\s?-?\\d{2,}");

    private static final Pattern SPECIFICATION = Pattern.compile("AGI\\d{4}-\\d{2}-\\d{4}");

    private OfficialNumbers() {}

    /** The numbers of quality-control specifications (AGI2016-01-1794) that a register's note tells. */
    static List<String> ofNote(String note) {
        return SPECIFICATION.matcher(note).results().map(MatchResult::group).toList();
    }

    /**
     * The variants of an announcement as printed: {@code 原国家质检总局公告2012年第37号} is also found as 2012年第37号, 第37号, 37号 and 37.
     */
    static List<String> ofAnnouncement(String printed) {
        SequencedSet<String> variants = new LinkedHashSet<>();
        String text = printed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        variants.add(text);
        String normalised = Normalizer.normalize(text, Normalizer.Form.NFKC);
        variants.add(normalised);
        Matcher number = NUMBER.matcher(normalised);
        while (number.find()) {
            String digits = number.group(2);
            if (number.group(1) != null) {
                variants.add(number.group(1) + "年第" + digits + "号");
                variants.add(number.group(1) + "年" + digits + "号");
            }
            variants.add("第" + digits + "号");
            variants.add(digits + "号");
            variants.add(digits);
        }
        Matcher registration = REGISTRATION.matcher(normalised);
        while (registration.find()) {
            variants.add(registration.group());
        }
        return List.copyOf(variants);
    }

    /** A code as printed and with ASCII characters only ({@code Ⅶ-84} and {@code VII-84}). */
    static List<String> ofCode(String printed) {
        String text = printed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        SequencedSet<String> variants = new LinkedHashSet<>();
        variants.add(text);
        variants.add(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('—', '-')
                .replace('–', '-'));
        return List.copyOf(variants);
    }
}
