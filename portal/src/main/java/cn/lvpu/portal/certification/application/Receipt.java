package cn.lvpu.portal.certification.application;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The receipt number (受理编号) of a submitted application, such as {@code SQ-2026-000123}: what people quote on the telephone. */
public record Receipt(String value) {
    private static final Pattern FORM = Pattern.compile("SQ-20[0-9]{2}-[0-9]{6,9}");

    public Receipt {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a receipt number: " + value);
        }
    }

    public static Receipt of(int year, long sequence) {
        return new Receipt(String.format(Locale.ROOT, "SQ-%04d-%06d", year, sequence));
    }

    /** As somebody typed it. */
    public static Optional<Receipt> parse(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new Receipt(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
