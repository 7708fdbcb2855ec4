package cn.lvpu.portal.registry;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody said of a box in their hands. Nothing tells who it was.
 *
 * @param receipt what the person keeps to see what came of it
 * @param number as on the box, possibly no number of ours
 * @param serial as on the label, possibly empty
 * @param place where it was bought, possibly empty
 * @param answer what came of it
 */
public record BoxReport(
        UUID id,
        String receipt,
        String number,
        String serial,
        Kind kind,
        String place,
        String what,
        Instant reportedAt,
        Optional<Answer> answer) {
    public static final int SHORTEST_TEXT = 5;
    public static final int LONGEST_TEXT = 1000;
    public static final int LONGEST_PLACE = 100;
    public static final int LONGEST_NUMBER = 64;
    public static final int LONGEST_SERIAL = 32;
    public static final int LONGEST_ANSWER = 500;

    /** What is wrong with the box. */
    public enum Kind {
        PRINT_DIFFERS,
        PRODUCT_DIFFERS,
        COPIED_LABEL,
        STILL_USED,
        OTHER;

        /** The word in the database and in forms. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for an unknown word. */
        public static Optional<Kind> find(String key) {
            for (Kind kind : values()) {
                if (kind.key().equals(key)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** What a reviewer answered; shown to whoever has the receipt. */
    public record Answer(String text, Instant at) {}
}
