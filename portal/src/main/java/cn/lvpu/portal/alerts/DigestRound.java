package cn.lvpu.portal.alerts;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.alerts.DigestStore.Chapter;
import cn.lvpu.portal.platform.mail.LetterId;
import cn.lvpu.portal.platform.mail.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the daily letters from a given hour on: one a person a day, with everything unread that no letter told. A letter of
 * before that still waits for the mail server is taken back and its contents go into today's.
 */
@Component
public class DigestRound {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int PEOPLE_AT_ONCE = 500;

    private final DigestStore store;
    private final Outbox outbox;
    private final Letters letters;
    private final LetterLinks links;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final int hour;

    /** @param hour 0..23, Beijing time */
    DigestRound(
            DigestStore store,
            Outbox outbox,
            Letters letters,
            LetterLinks links,
            TransactionOperations transaction,
            Clock clock,
            @Value("${lvpu.alerts.digest-hour:8}") int hour) {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("lvpu.alerts.digest-hour is an hour of the day, 0 to 23");
        }
        this.store = store;
        this.outbox = outbox;
        this.letters = letters;
        this.links = links;
        this.transaction = transaction;
        this.clock = clock;
        this.hour = hour;
    }

    /** The hour from which letters are written, 0..23 in Beijing. */
    public int hour() {
        return hour;
    }

    /** Writes what is due; returns how many letters. */
    public int run() {
        ZonedDateTime now = clock.instant().atZone(BEIJING);
        if (!outbox.isOpen() || now.getHour() < hour) {
            return 0;
        }
        LocalDate today = now.toLocalDate();
        int written = 0;
        while (true) {
            List<AccountId> due =
                    store.listDue(today, today.atStartOfDay(BEIJING).toInstant(), PEOPLE_AT_ONCE);
            int before = written;
            for (AccountId account : due) {
                Boolean wrote = transaction.execute(status -> write(account, today));
                written += Boolean.TRUE.equals(wrote) ? 1 : 0;
            }
            if (due.size() < PEOPLE_AT_ONCE || written == before) {
                return written;
            }
        }
    }

    private boolean write(AccountId account, LocalDate today) {
        return store.claim(account, today)
                .map(recipient -> {
                    outbox.takeBack(account.value(), LetterAddress.DIGEST);
                    List<Chapter> chapters = store.listUntold(account);
                    LetterId letter = outbox.put(
                            account.value(),
                            LetterAddress.DIGEST,
                            letters.digest(recipient.address(), chapters, links.unsubscribe(recipient.id())));
                    store.tell(account, letter);
                    return true;
                })
                .orElse(false);
    }
}
