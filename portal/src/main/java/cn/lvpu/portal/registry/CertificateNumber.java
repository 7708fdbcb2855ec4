package cn.lvpu.portal.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number printed on a box, such as {@code LSLC-2026-000123-7}: scheme, year of issue, sequence within the two (six
 * digits or more) and a check character (ISO 7064 MOD 37,36 over the rest without hyphens).
 *
 * @param schemeCode two to eight letters A-Z
 * @param year 2000..2099
 * @param sequence 1..999999999
 */
public record CertificateNumber(String schemeCode, int year, long sequence) {
    /** Longer input than this is not looked at. */
    static final int LONGEST_INPUT = 64;

    private static final long HIGHEST_SEQUENCE = 999_999_999L;
    private static final Pattern SCHEME = Pattern.compile("[A-Z]{2,8}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cf}\\p{Pd}\\u2212_./·:,]+");
    private static final Pattern COMPACT = Pattern.compile("([A-Z]{2,8})(20[0-9]{2})([0-9]{6,9})([0-9A-Z])");
    private static final Pattern WITHOUT_CHECK = Pattern.compile("([A-Z]{2,8})(20[0-9]{2})([0-9]{6})");

    public CertificateNumber {
        if (!SCHEME.matcher(schemeCode).matches()) {
            throw new IllegalArgumentException("scheme code is two to eight letters A-Z: " + schemeCode);
        }
        if (year < 2000 || year > 2099) {
            throw new IllegalArgumentException("year is 2000..2099: " + year);
        }
        if (sequence < 1 || sequence > HIGHEST_SEQUENCE) {
            throw new IllegalArgumentException("sequence is 1..999999999: " + sequence);
        }
    }

    /**
     * Reads a number as people type it: lower case, full width, spaces, other dashes and missing hyphens are forgiven; a
     * wrong character is not.
     */
    public static NumberReading parse(String input) {
        if (input.length() > LONGEST_INPUT) {
            return new NumberReading.Misread(NumberProblem.NOT_A_NUMBER);
        }
        String compact = compact(input);
        Matcher whole = COMPACT.matcher(compact);
        if (whole.matches() && Long.parseLong(whole.group(3)) > 0) {
            CertificateNumber number = of(whole);
            // A padded sequence longer than needed would give one certificate two spellings with two check characters.
            if (number.digits().length() == whole.group(3).length()) {
                return number.checkCharacter() == whole.group(4).charAt(0)
                        ? new NumberReading.Read(number)
                        : new NumberReading.Misread(NumberProblem.CHECK_CHARACTER_DIFFERS);
            }
        }
        if (WITHOUT_CHECK.matcher(compact).matches()) {
            return new NumberReading.Misread(NumberProblem.CHECK_CHARACTER_MISSING);
        }
        return new NumberReading.Misread(problemOf(compact));
    }

    /** @throws IllegalArgumentException unless the text is the canonical spelling */
    public static CertificateNumber ofCanonical(String text) {
        if (parse(text) instanceof NumberReading.Read read
                && read.number().toString().equals(text)) {
            return read.number();
        }
        throw new IllegalArgumentException("not a canonical certificate number: " + text);
    }

    /** Only 0-9 A-Z of what was typed, in upper case and half width; other characters are kept so that they are told. */
    static String compact(String input) {
        String folded = Normalizer.normalize(input, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return BETWEEN.matcher(folded).replaceAll("");
    }

    private static CertificateNumber of(Matcher matcher) {
        return new CertificateNumber(
                matcher.group(1), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }

    private static NumberProblem problemOf(String compact) {
        if (!compact.matches("[0-9A-Z]+")) {
            return NumberProblem.NOT_A_NUMBER;
        }
        if (!compact.matches("[A-Z]{2,8}[0-9].*")) {
            return NumberProblem.SCHEME_MISSING;
        }
        if (!compact.matches("[A-Z]{2,8}20[0-9]{2}.*")) {
            return NumberProblem.YEAR_IMPLAUSIBLE;
        }
        return NumberProblem.SEQUENCE_MALFORMED;
    }

    public char checkCharacter() {
        return CheckCharacter.of(schemeCode + year + digits());
    }

    private String digits() {
        return String.format(Locale.ROOT, "%06d", sequence);
    }

    /** The canonical spelling, used in links, on labels and as key. */
    @Override
    public String toString() {
        return schemeCode + "-" + year + "-" + digits() + "-" + checkCharacter();
    }
}
