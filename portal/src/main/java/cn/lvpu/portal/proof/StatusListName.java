package cn.lvpu.portal.proof;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One published status list, such as {@code revocation-1}. */
public record StatusListName(Purpose purpose, int list) {
    private static final Pattern SPELLING = Pattern.compile("([a-z]{1,20})-([1-9][0-9]{0,5})");

    /** What a set bit means. */
    public enum Purpose {
        /** Revoked or surrendered, for good. */
        REVOCATION,
        /** Suspended, and may come back. */
        SUSPENSION;

        /** The word in Bitstring Status List v1.0. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty unless the text is the one spelling of a name. */
    public static Optional<StatusListName> find(String text) {
        Matcher spelling = SPELLING.matcher(text);
        if (!spelling.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.key().equals(spelling.group(1)))
                .map(purpose -> new StatusListName(purpose, Integer.parseInt(spelling.group(2))))
                .findFirst();
    }

    public String path() {
        return "/status/" + this;
    }

    @Override
    public String toString() {
        return purpose.key() + "-" + list;
    }
}
