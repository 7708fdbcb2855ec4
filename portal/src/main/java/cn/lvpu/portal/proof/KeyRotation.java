package cn.lvpu.portal.proof;

import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.moderation.Ledger;
import cn.lvpu.portal.moderation.LedgerEntry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the operator changes the signing key. A change and its line in the ledger are stored together or not at all. What
 * older keys signed stays good until one of them is withdrawn. Safe for use by many threads.
 */
@Service
@PreAuthorize("hasRole('OPERATOR')")
public class KeyRotation {
    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 500;

    private static final String SUBJECT = "proof-key";

    private final ProofKeys keys;
    private final Signer signer;
    private final Ledger ledger;
    private final CurrentAccount currentAccount;
    private final Clock clock;
    private final TransactionTemplate transaction;

    KeyRotation(
            ProofKeys keys,
            Signer signer,
            Ledger ledger,
            CurrentAccount currentAccount,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.keys = keys;
        this.signer = signer;
        this.ledger = ledger;
        this.currentAccount = currentAccount;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of a wish to change keys. */
    public sealed interface Outcome {
        /** @param keyId the key that it was done to, or that signs now */
        record Done(String keyId) implements Outcome {}

        /** Somebody else changed the keys since they were looked at; nothing was done. */
        record Overtaken() implements Outcome {}

        /** The reason is shorter than {@value KeyRotation#SHORTEST_REASON} or longer than {@value KeyRotation#LONGEST_REASON} characters. */
        record ReasonLength() implements Outcome {}
    }

    /** Newest first. */
    @PreAuthorize("hasRole('OPERATOR')")
    public List<ProofKey> list() {
        return keys.list();
    }

    /**
     * Lets a new key sign; the old one's private half is destroyed, its public half stays published.
     *
     * @param seenId the key that signed when the operator looked; empty where there was none
     */
    @PreAuthorize("hasRole('OPERATOR')")
    public Outcome rotate(Optional<String> seenId, String reason) {
        return recorded("proof-key.rotate", reason, () -> {
            ProofKeys.Active fresh = signer.generate();
            if (seenId.isEmpty()) {
                keys.addFirst(fresh);
                return keys.findActive().map(ProofKeys.Active::id).filter(fresh.id()::equals);
            }
            return keys.replace(seenId.get(), fresh) ? Optional.of(fresh.id()) : Optional.empty();
        });
    }

    /** Takes back the trust in a retired key: nothing that it signed is believed any more. Cannot be undone. */
    @PreAuthorize("hasRole('OPERATOR')")
    public Outcome withdraw(String id, String reason) {
        return recorded(
                "proof-key.withdraw",
                reason,
                () -> keys.withdraw(id, clock.instant().truncatedTo(ChronoUnit.MICROS))
                        ? Optional.of(id)
                        : Optional.empty());
    }

    private Outcome recorded(String action, String reason, Supplier<Optional<String>> work) {
        SignedIn operator = currentAccount.get();
        String given = reason.strip();
        if (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON) {
            return new Outcome.ReasonLength();
        }
        return transaction.execute(status -> work.get()
                .<Outcome>map(id -> {
                    ledger.append(new LedgerEntry(operator.id(), Role.OPERATOR, action, SUBJECT, id, "", given));
                    return new Outcome.Done(id);
                })
                .orElseGet(Outcome.Overtaken::new));
    }
}
