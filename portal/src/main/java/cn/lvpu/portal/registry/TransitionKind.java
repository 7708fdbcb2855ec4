package cn.lvpu.portal.registry;

import static cn.lvpu.portal.registry.CertificateState.ACTIVE;
import static cn.lvpu.portal.registry.CertificateState.EXPIRED;
import static cn.lvpu.portal.registry.CertificateState.REVOKED;
import static cn.lvpu.portal.registry.CertificateState.SURRENDERED;
import static cn.lvpu.portal.registry.CertificateState.SUSPENDED;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decisions there are, from which states each may be taken and where it leads. This is the whole state machine; its table
 * is docs/CERTIFICATE-STATES.md.
 */
public enum TransitionKind {
    /** Only the first, on no certificate yet. */
    ISSUE(Set.of(), ACTIVE),
    SUSPEND(Set.of(ACTIVE), SUSPENDED),
    RESUME(Set.of(SUSPENDED), ACTIVE),
    /** Grants a later last day, on the last day of the period at the latest; what has run out is applied for anew. */
    RENEW(Set.of(ACTIVE), ACTIVE),
    /** Puts a mistake in what is printed right. The state stays as it was; what was printed before stays in the history. */
    CORRECT(Set.of(ACTIVE, SUSPENDED), null),
    /** Records that the period is over. The verdict does not wait for it: the calendar alone ends validity. */
    EXPIRE(Set.of(ACTIVE, SUSPENDED), EXPIRED),
    /** Also of an expired one: what comes to light later stays written against the days on which it was used. */
    REVOKE(Set.of(ACTIVE, SUSPENDED, EXPIRED), REVOKED),
    /** Given back by its holder; also from suspension, which stays visible in the history. */
    SURRENDER(Set.of(ACTIVE, SUSPENDED), SURRENDERED);

    private final Set<CertificateState> from;
    private final @Nullable CertificateState to;

    TransitionKind(Set<CertificateState> from, @Nullable CertificateState to) {
        this.from = from;
        this.to = to;
    }

    public boolean isAllowedFrom(CertificateState state) {
        return from.contains(state);
    }

    /** The state it leads to; empty when it leaves the state as it is. */
    public Optional<CertificateState> leadsTo() {
        return Optional.ofNullable(to);
    }

    /** The state after it, given the one before. */
    public CertificateState after(CertificateState before) {
        return to == null ? before : to;
    }

    /** Whether it changes what the certificate grants, and not its state alone. */
    public boolean changesTerms() {
        return this == RENEW || this == CORRECT;
    }

    /** Whether a person decides it; the clock alone decides {@link #EXPIRE}. */
    public boolean isDecidedByPeople() {
        return this != EXPIRE;
    }

    /** The word in the database, the index and the REST interface. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown word */
    public static TransitionKind ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
