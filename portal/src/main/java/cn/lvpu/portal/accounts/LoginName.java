package cn.lvpu.portal.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A login name in the one form it is stored and compared in: NFKC, trimmed, lower case. */
public record LoginName(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[\\p{IsHan}a-z0-9][\\p{IsHan}a-z0-9._@+-]{1,79}");

    /** Empty when the text is no login name: 2 to 80 letters, digits, Chinese characters, or {@code . _ @ + -}. */
    public static Optional<LoginName> find(String typed) {
        String normalised = normalise(typed);
        return ALLOWED.matcher(normalised).matches() ? Optional.of(new LoginName(normalised)) : Optional.empty();
    }

    static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
