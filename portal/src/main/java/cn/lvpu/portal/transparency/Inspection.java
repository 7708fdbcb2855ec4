package cn.lvpu.portal.transparency;

import java.time.Instant;
import java.util.List;

/**
 * What came of comparing registry, ledger and log with one another.
 *
 * @param records how many of the log were compared
 * @param faults one line each in Chinese, without personal data; empty when all agrees
 */
public record Inspection(Instant at, long records, List<String> faults) {
    public Inspection {
        faults = List.copyOf(faults);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }
}
