package cn.lvpu.portal.registry;

import static cn.lvpu.portal.registry.CertificateState.ACTIVE;
import static cn.lvpu.portal.registry.CertificateState.REVOKED;
import static cn.lvpu.portal.registry.CertificateState.SURRENDERED;
import static cn.lvpu.portal.registry.CertificateState.SUSPENDED;

import java.util.Locale;
import java.util.Set;

/** The decisions there are, from which states each may be taken and where it leads. This is the whole state machine. */
public enum TransitionKind {
    /** Only the first, on no certificate yet. */
    ISSUE(Set.of(), ACTIVE),
    SUSPEND(Set.of(ACTIVE), SUSPENDED),
    RESUME(Set.of(SUSPENDED), ACTIVE),
    REVOKE(Set.of(ACTIVE, SUSPENDED), REVOKED),
    /** Given back by its holder; also from suspension, which stays visible in the history. */
    SURRENDER(Set.of(ACTIVE, SUSPENDED), SURRENDERED);

    private final Set<CertificateState> from;
    private final CertificateState to;

    TransitionKind(Set<CertificateState> from, CertificateState to) {
        this.from = from;
        this.to = to;
    }

    public boolean isAllowedFrom(CertificateState state) {
        return from.contains(state);
    }

    public CertificateState leadsTo() {
        return to;
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
