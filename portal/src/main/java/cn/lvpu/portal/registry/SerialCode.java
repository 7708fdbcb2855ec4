package cn.lvpu.portal.registry;

import java.util.Locale;
import java.util.Optional;

/**
 * The code of one unit as it stands on a label, such as {@code 0001A-7KQ2M3XP}: five characters that count the units of the
 * certificate and eight of a signature, in Crockford's base 32, where I, L and O are read as 1, 1 and 0 (docs/adr/0027).
 *
 * @param unit from 1 to {@value #HIGHEST_UNIT}
 * @param signature eight characters of {@link #ALPHABET}
 */
public record SerialCode(int unit, String signature) {
    /** No I, L, O and U. */
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static final int HIGHEST_UNIT = (1 << 25) - 1;
    static final int SIGNATURE_LENGTH = 8;
    private static final int UNIT_LENGTH = 5;

    public SerialCode {
        if (unit < 1 || unit > HIGHEST_UNIT || signature.length() != SIGNATURE_LENGTH) {
            throw new IllegalArgumentException("no serial code: " + unit + " " + signature);
        }
    }

    /** Reads what stands on a label; whether it is signed by us is another question. Empty for what has not its form. */
    public static Optional<SerialCode> parse(String typed) {
        if (typed.length() > BoxReport.LONGEST_SERIAL) {
            return Optional.empty();
        }
        String text = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        if (text.length() != UNIT_LENGTH + SIGNATURE_LENGTH
                || text.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)) {
            return Optional.empty();
        }
        int unit = 0;
        for (char character : text.substring(0, UNIT_LENGTH).toCharArray()) {
            unit = unit * ALPHABET.length() + ALPHABET.indexOf(character);
        }
        return unit == 0 ? Optional.empty() : Optional.of(new SerialCode(unit, text.substring(UNIT_LENGTH)));
    }

    static String digits(long value, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = length - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt((int) (value >>> (5 * i)) & 31));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return digits(unit, UNIT_LENGTH) + "-" + signature;
    }
}
