package cn.lvpu.portal.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The day a person asks about, from the parameter {@code on}. */
public sealed interface AskedDay {
    /** Nothing was given: now. */
    record Now() implements AskedDay {}

    /** A day that has come. */
    record Day(LocalDate day) implements AskedDay {}

    /** @param messageKey what is wrong with the parameter */
    record Wrong(String messageKey) implements AskedDay {}

    /** An empty field of a form is nothing given; a day to come is refused, since decisions until then are not known. */
    static AskedDay parse(@Nullable String on, LocalDate today) {
        if (on == null || on.isBlank()) {
            return new Now();
        }
        try {
            LocalDate day = LocalDate.parse(on.strip(), DateTimeFormatter.ISO_LOCAL_DATE);
            return day.isAfter(today) ? new Wrong("registry.on.future") : new Day(day);
        } catch (DateTimeParseException e) {
            return new Wrong("registry.on.malformed");
        }
    }
}
