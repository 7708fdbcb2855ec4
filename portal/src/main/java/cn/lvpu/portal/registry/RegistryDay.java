package cn.lvpu.portal.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of the registry: a day is a day in Asia/Shanghai, wherever the server or the visitor is. */
public final class RegistryDay {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private RegistryDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
