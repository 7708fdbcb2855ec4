package cn.lvpu.portal.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the looks at one unit's code are more than one box can have. A finding is a reason to look closer and never a verdict:
 * thresholds, and how often they are wrong, are in docs/adr/0028 and held by a simulation.
 */
public enum ScanPattern {
    /** {@value #MANY_DISTRICTS} districts or more were named within a day. */
    MANY_PLACES,
    /** It was looked at in {@value #MANY_HOURS} different hours or more within thirty days. */
    MANY_HOURS_OF_LOOKS;

    static final int MANY_DISTRICTS = 4;
    static final int MANY_HOURS = 60;
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MONTH = Duration.ofDays(30);

    /** The first pattern that fits, if any. @param scans oldest first */
    public static Optional<ScanPattern> find(List<SerialScan> scans) {
        for (SerialScan last : scans) {
            if (districts(scans, last.hour()) >= MANY_DISTRICTS) {
                return Optional.of(MANY_PLACES);
            }
        }
        for (SerialScan last : scans) {
            if (hours(scans, last.hour()) >= MANY_HOURS) {
                return Optional.of(MANY_HOURS_OF_LOOKS);
            }
        }
        return Optional.empty();
    }

    private static long districts(List<SerialScan> scans, Instant until) {
        return scans.stream()
                .filter(scan -> isWithin(scan, until, DAY) && !scan.district().isEmpty())
                .map(SerialScan::district)
                .distinct()
                .count();
    }

    private static long hours(List<SerialScan> scans, Instant until) {
        return scans.stream()
                .filter(scan -> isWithin(scan, until, MONTH))
                .map(SerialScan::hour)
                .distinct()
                .count();
    }

    private static boolean isWithin(SerialScan scan, Instant until, Duration length) {
        return !scan.hour().isAfter(until) && scan.hour().isAfter(until.minus(length));
    }
}
