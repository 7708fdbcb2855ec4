package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.portal.discovery.Marked;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Marks the beginning of a number that was typed, whatever hyphens, case and width it was typed with. */
final class NumberMarks {
    private NumberMarks() {}

    static Marked leading(String number, String typed) {
        String letters = letters(typed);
        if (letters.isEmpty() || !letters(number).startsWith(letters)) {
            return Marked.plain(number);
        }
        int end = 0;
        for (int seen = 0; seen < letters.length(); end++) {
            seen += letters(number.substring(end, end + 1)).length();
        }
        var runs = new ArrayList<>(List.of(new Marked.Run(number.substring(0, end), true)));
        if (end < number.length()) {
            runs.add(new Marked.Run(number.substring(end), false));
        }
        return new Marked(runs);
    }

    /** Letters and digits alone, in capitals and half width. */
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]+", "");
    }
}
