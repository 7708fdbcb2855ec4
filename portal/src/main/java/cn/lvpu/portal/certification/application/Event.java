package cn.lvpu.portal.certification.application;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of an application's history; never changed.
 *
 * @param ordinal 1, 2, 3 …
 * @param version of the answers at that moment, 0 while nothing was submitted
 * @param reason may be empty where the step needs none
 * @param marks what was asked to be corrected, with {@link Step#ASK_CORRECTION} only
 * @param dueOn until when whoever's turn it then is has time
 * @param requestId one press of a button: the same request is never carried out twice
 */
public record Event(
        int ordinal,
        Step step,
        ApplicationState from,
        ApplicationState to,
        Role actorRole,
        AccountId actor,
        String actorName,
        String reason,
        List<Mark> marks,
        int version,
        Instant at,
        Optional<LocalDate> dueOn,
        UUID requestId) {
    public Event {
        marks = List.copyOf(marks);
    }
}
