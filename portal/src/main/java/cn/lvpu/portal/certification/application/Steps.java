package cn.lvpu.portal.certification.application;

import cn.lvpu.content.Content;
import cn.lvpu.content.SchemeRules;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.certification.application.Outcome.Done;
import cn.lvpu.portal.certification.application.Outcome.Gone;
import cn.lvpu.portal.certification.application.Outcome.Hindered;
import cn.lvpu.portal.certification.application.Outcome.Overtaken;
import cn.lvpu.portal.platform.availability.Availability;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How a step is carried out, whoever takes it: the row locked, the version compared, the step asked of the aggregate, and what
 * came of it stored and told, all of it or nothing; the same request once.
 */
@Component
class Steps {
    private final Applications applications;
    private final Tidings tidings;
    private final Content content;
    private final Availability availability;
    private final TransactionOperations transaction;
    private final Clock clock;

    Steps(
            Applications applications,
            Tidings tidings,
            Content content,
            Availability availability,
            TransactionOperations transaction,
            Clock clock) {
        this.applications = applications;
        this.tidings = tidings;
        this.content = content;
        this.availability = availability;
        this.transaction = transaction;
        this.clock = clock;
    }

    interface Work {
        StepResult on(Application application, Hand hand);
    }

    /**
     * Takes a step.
     *
     * @param mayBe whose applications the caller may know of at all; others are {@link Gone}
     */
    Outcome take(
            UUID requestId, ApplicationId id, long seenVersion, SignedIn who, Predicate<Application> mayBe, Work work) {
        Supplier<Optional<Outcome>> doneBefore = () -> applications
                .findByRequest(requestId)
                .filter(mayBe)
                .filter(found -> found.id().equals(id))
                .map(Done::new);
        Outcome outcome;
        try {
            outcome = inTransaction(() -> {
                Optional<Application> found = applications.findForUpdate(id).filter(mayBe);
                if (found.isEmpty()) {
                    return new Gone();
                }
                Optional<Outcome> before = doneBefore.get();
                if (before.isPresent()) {
                    return before.get();
                }
                Application current = found.get();
                if (current.rowVersion() != seenVersion) {
                    return new Overtaken(current);
                }
                Outcome taken = keep(work.on(current, hand(who, requestId, rules(current.schemeCode()))));
                if (taken instanceof Done done) {
                    tidings.tell(done.application());
                }
                return taken;
            });
        } catch (DuplicateKeyException e) {
            return store(doneBefore).orElseThrow(() -> e);
        }
        return outcome;
    }

    /** Stores what was accepted, in the running transaction. */
    Outcome keep(StepResult result) {
        return switch (result) {
            case StepResult.Refused refused -> new Hindered(refused.obstacle());
            case StepResult.Accepted accepted -> {
                Application next = accepted.application();
                if (!applications.update(next)) {
                    throw new IllegalStateException("changed although it was locked: " + next.id());
                }
                yield new Done(next);
            }
        };
    }

    Hand hand(SignedIn who, UUID requestId, SchemeRules rules) {
        return new Hand(who, now(), requestId, rules, content.workingCalendar());
    }

    /** @throws IllegalArgumentException when there is no such scheme */
    SchemeRules rules(String schemeCode) {
        return content.findScheme(schemeCode)
                .orElseThrow(() -> new IllegalArgumentException("no scheme " + schemeCode));
    }

    <T> T inTransaction(Supplier<T> work) {
        return store(() ->
                Objects.requireNonNull(transaction.execute(status -> work.get()), "a transaction gives an outcome"));
    }

    <T> T store(Supplier<T> work) {
        return availability.store(work);
    }

    /** As precise as PostgreSQL keeps it, so that what is answered is what is read later. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
