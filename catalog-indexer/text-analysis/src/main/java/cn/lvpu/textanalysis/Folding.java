package cn.lvpu.textanalysis;

import java.text.Normalizer;

/**
 * Folds characters that people write differently and mean alike: traditional and variant to simplified, full width to half width,
 * compatibility forms to plain ones, capitals to small letters, and Latin letters to their bases (ü to v, as pinyin is typed).
 *
 * <p>One UTF-16 unit becomes one UTF-16 unit, so that offsets need no correction. Both documents and queries are folded, so that a
 * fold which is wrong in some word (乾隆 becomes 干隆) costs nothing but precision.
 */
final class Folding {
    private static final char[] TABLE = table();

    private Folding() {}

    static char fold(char c) {
        return TABLE[c];
    }

    static void fold(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            text[i] = TABLE[text[i]];
        }
    }

    static String fold(String text) {
        char[] folded = text.toCharArray();
        fold(folded, 0, folded.length);
        return new String(folded);
    }

    private static char[] table() {
        char[] simplified = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = (char) c;
        }
        for (String line : Resources.lines("simplified.txt")) {
            for (String pair : line.split(" ")) {
                simplified[pair.charAt(0)] = pair.charAt(1);
            }
        }
        char[] table = new char[simplified.length];
        for (int c = 0; c < table.length; c++) {
            char plain = Character.isSurrogate((char) c) ? (char) c : plain((char) c);
            table[c] = Character.toLowerCase(simplified[plain]);
        }
        return table;
    }

    private static char plain(char c) {
        String compatible = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        char plain = compatible.length() == 1 ? compatible.charAt(0) : c;
        String parts = Normalizer.normalize(String.valueOf(plain), Normalizer.Form.NFD);
        if (parts.length() > 1 && parts.charAt(0) < 0x80 && Character.isLetter(parts.charAt(0))) {
            boolean umlaut = parts.indexOf('\u0308') > 0 && Character.toLowerCase(parts.charAt(0)) == 'u';
            return umlaut ? 'v' : parts.charAt(0);
        }
        return plain;
    }
}
