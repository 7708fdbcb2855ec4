package cn.lvpu.indexer.rollout;

import cn.lvpu.indexer.load.Generation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** {@code yyyyMMddHHmmss-<hash8>} in UTC: by name is by age. */
final class GenerationName {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final int SECOND_DIGITS = 14;

    private GenerationName() {}

    /** A name later than every existing one, even when the clock has gone back or two builds share a second. */
    static String next(Instant now, String shortHash, List<Generation> existing) {
        Instant instant = now;
        for (Generation generation : existing) {
            Instant taken = SECOND.parse(generation.name().substring(0, SECOND_DIGITS), Instant::from);
            if (!instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).isAfter(taken)) {
                instant = taken.plusSeconds(1);
            }
        }
        return SECOND.format(instant) + "-" + shortHash;
    }
}
