package cn.lvpu.portal.registry;

import java.time.LocalDate;

/** The days for which a certificate is granted, both ends included, in Asia/Shanghai. */
public record ValidityPeriod(LocalDate from, LocalDate to) {
    public ValidityPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it starts: " + from + " to " + to);
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
