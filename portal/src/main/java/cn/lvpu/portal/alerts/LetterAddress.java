package cn.lvpu.portal.alerts;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.alerts.AddressState.Asked;
import cn.lvpu.portal.alerts.AddressState.NoMail;
import cn.lvpu.portal.alerts.AddressState.Off;
import cn.lvpu.portal.alerts.AddressState.On;
import cn.lvpu.portal.alerts.AddressStore.Stored;
import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.limits.RateLimit;
import cn.lvpu.portal.platform.limits.RateLimits;
import cn.lvpu.portal.platform.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Whether somebody gets a daily letter, and where: only where its owner answered a letter sent there. */
@Service
public class LetterAddress {
    /** Per account: nobody is to be pestered by another person's asking. */
    static final RateLimit ASKING = new RateLimit("letter-address", 5, Duration.ofHours(1));

    static final Duration LINK_HOLDS = Duration.ofHours(48);
    static final String CONFIRMATION = "confirm-address";
    static final String DIGEST = "digest";

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private final AddressStore store;
    private final Outbox outbox;
    private final Letters letters;
    private final LetterLinks links;
    private final RateLimits limits;
    private final CurrentAccount currentAccount;
    private final Availability availability;
    private final TransactionOperations transaction;
    private final Clock clock;

    LetterAddress(
            AddressStore store,
            Outbox outbox,
            Letters letters,
            LetterLinks links,
            RateLimits limits,
            CurrentAccount currentAccount,
            Availability availability,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.letters = letters;
        this.links = links;
        this.limits = limits;
        this.currentAccount = currentAccount;
        this.availability = availability;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The state for the person signed in. */
    @PreAuthorize("isAuthenticated()")
    public AddressState state() {
        if (!outbox.isOpen()) {
            return new NoMail();
        }
        AccountId account = currentAccount.get().id();
        return availability.store(() -> {
            Optional<Stored> stored = store.find(account);
            Optional<AddressState> asked = stored.flatMap(Stored::asked)
                    .map(address -> new Asked(address, outbox.wasRefused(account.value(), CONFIRMATION)));
            return asked.or(() -> stored.flatMap(Stored::address)
                            .map(address -> new On(address, outbox.wasRefused(account.value(), DIGEST))))
                    .orElseGet(Off::new);
        });
    }

    /** Sends a letter to an address; its link, used within {@link #LINK_HOLDS}, turns the daily letter on. */
    @PreAuthorize("isAuthenticated()")
    public AskOutcome ask(String typed) {
        String address = typed.strip();
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            return new AskOutcome.NotAnAddress();
        }
        if (!outbox.isOpen()) {
            return new AskOutcome.NoMail();
        }
        AccountId account = currentAccount.get().id();
        Optional<Duration> wait =
                limits.take(ASKING, account.toString()).or(() -> limits.take(ASKING, address.toLowerCase(Locale.ROOT)));
        if (wait.isPresent()) {
            return new AskOutcome.TooOften(wait.get());
        }
        return availability.store(() -> Objects.requireNonNull(
                transaction.execute(status -> ask(account, address)), "a transaction gives an outcome"));
    }

    private AskOutcome ask(AccountId account, String address) {
        Instant now = clock.instant();
        store.ask(account, UUID.randomUUID(), address, now);
        Stored stored = store.find(account).orElseThrow();
        outbox.takeBack(account.value(), CONFIRMATION);
        outbox.put(
                account.value(),
                CONFIRMATION,
                letters.confirmation(address, links.confirm(stored.id(), address, now.plus(LINK_HOLDS))));
        return new AskOutcome.OnItsWay(address);
    }

    /** Ends the letters of the person signed in. */
    @PreAuthorize("isAuthenticated()")
    public void endOwn() {
        AccountId account = currentAccount.get().id();
        availability.store(() -> {
            store.find(account).ifPresent(this::end);
            return true;
        });
    }

    /** Whether a confirming link is genuine, still holds and its address is still asked for; changes nothing. */
    @PreAuthorize("permitAll()")
    public boolean isConfirmable(String token) {
        return availability.store(() -> asked(token).isPresent());
    }

    /** Uses a confirming link. Returns false when it is not {@link #isConfirmable confirmable}. */
    @PreAuthorize("permitAll()")
    public boolean confirm(String token) {
        return availability.store(() -> asked(token)
                .filter(stored -> store.confirm(stored.id(), stored.asked().orElseThrow()))
                .isPresent());
    }

    private Optional<Stored> asked(String token) {
        return links.readConfirm(token)
                .filter(link -> link.until().isAfter(clock.instant()))
                .flatMap(link -> store.find(link.id())
                        .filter(stored -> stored.asked()
                                .filter(address -> links.isGenuine(link, address))
                                .isPresent()));
    }

    /** Whether an unsubscribing link is genuine; changes nothing. */
    @PreAuthorize("permitAll()")
    public boolean isUnsubscribable(String token) {
        return availability.store(() -> links.readUnsubscribe(token).isPresent());
    }

    /** Ends the letters by the link in one of them, as often as it is used. Returns false when the link is not genuine. */
    @PreAuthorize("permitAll()")
    public boolean unsubscribe(String token) {
        return availability.store(() -> {
            Optional<UUID> id = links.readUnsubscribe(token);
            id.flatMap(store::find).ifPresent(this::end);
            return id.isPresent();
        });
    }

    private void end(Stored stored) {
        transaction.executeWithoutResult(status -> {
            store.end(stored.id());
            outbox.takeBack(stored.account().value(), DIGEST);
            outbox.takeBack(stored.account().value(), CONFIRMATION);
        });
    }
}
