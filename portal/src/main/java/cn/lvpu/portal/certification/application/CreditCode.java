package cn.lvpu.portal.certification.application;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码): eighteen characters, the last of which checks the others (GB 32100-2015,
 * weights 3^i mod 31 over an alphabet without I, O, S, V and Z).
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    public CreditCode {
        if (!FORM.matcher(value).matches() || value.charAt(17) != check(value)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    /** As it was typed: blanks, hyphens and lower case are forgiven; a wrong character is not. */
    public static Optional<CreditCode> parse(String typed) {
        String text = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() && text.charAt(17) == check(text)
                ? Optional.of(new CreditCode(text))
                : Optional.empty();
    }

    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
