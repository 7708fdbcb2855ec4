package cn.lvpu.portal.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers that a mistyped one may have been meant as: one wrong character, two neighbours exchanged, or a forgotten check
 * character. All of them check out; whether they exist is for the registry to say. The likeliest come first: exchanged
 * neighbours, then characters that look alike, then the rest.
 */
public final class NumberSuggestions {
    private static final List<String> LOOKALIKES =
            List.of("0OQD", "1IL7", "2Z", "5S", "6GB", "8B3", "9GQ", "UV", "VY", "MN", "CG", "EF", "PR", "KX");

    private NumberSuggestions() {}

    /**
     * @param schemeCodes the schemes that exist; a suggestion never names another
     * @return likeliest first, without duplicates, possibly none
     */
    public static List<CertificateNumber> suggest(String input, Set<String> schemeCodes) {
        if (input.length() > CertificateNumber.LONGEST_INPUT) {
            return List.of();
        }
        String typed = CertificateNumber.compact(input);
        Set<String> candidates = new LinkedHashSet<>();
        if (typed.matches("[0-9A-Z]{8,22}")) {
            candidates.add(typed + CheckCharacter.of(typed));
            exchanges(typed, candidates);
            replacements(typed, true, candidates);
            replacements(typed, false, candidates);
        }
        Set<CertificateNumber> found = new LinkedHashSet<>();
        for (String candidate : candidates) {
            if (!candidate.equals(typed)
                    && CertificateNumber.parse(candidate) instanceof NumberReading.Read read
                    && schemeCodes.contains(read.number().schemeCode())) {
                found.add(read.number());
            }
        }
        return List.copyOf(found);
    }

    private static void exchanges(String typed, Set<String> candidates) {
        for (int i = 0; i + 1 < typed.length(); i++) {
            char[] characters = typed.toCharArray();
            characters[i] = typed.charAt(i + 1);
            characters[i + 1] = typed.charAt(i);
            candidates.add(new String(characters));
        }
    }

    private static void replacements(String typed, boolean lookalikes, Set<String> candidates) {
        for (int i = 0; i < typed.length(); i++) {
            for (char replacement : alternatives(typed.charAt(i), lookalikes)) {
                candidates.add(typed.substring(0, i) + replacement + typed.substring(i + 1));
            }
        }
    }

    private static List<Character> alternatives(char wrong, boolean lookalikes) {
        List<Character> alternatives = new ArrayList<>();
        for (char c : CheckCharacter.ALPHABET.toCharArray()) {
            boolean alike = LOOKALIKES.stream().anyMatch(group -> group.indexOf(c) >= 0 && group.indexOf(wrong) >= 0);
            if (c != wrong && alike == lookalikes) {
                alternatives.add(c);
            }
        }
        return alternatives;
    }
}
