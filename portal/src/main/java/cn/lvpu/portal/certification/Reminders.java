package cn.lvpu.portal.certification;

import cn.lvpu.portal.alerts.AddressStore;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.mail.Letter;
import cn.lvpu.portal.platform.mail.Outbox;
import cn.lvpu.portal.registry.CertificateAddresses;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.VerdictWords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;

/**
 * Tells holders 90, 60 and 30 days before a period ends: in the portal, and by letter where their address is confirmed. Each mark
 * is told once, in the transaction that notes it; after a time of standstill the nearest mark alone is told.
 */
@Component
public class Reminders {
    static final String PURPOSE = "certificate-reminder";
    private static final int AT_ONCE = 200;

    private final ReminderStore store;
    private final AddressStore addresses;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final CertificateAddresses links;
    private final VerdictWords words;
    private final Texts texts;
    private final Clock clock;

    Reminders(
            ReminderStore store,
            AddressStore addresses,
            Outbox outbox,
            TransactionOperations transaction,
            CertificateAddresses links,
            VerdictWords words,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.outbox = outbox;
        this.transaction = transaction;
        this.links = links;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** Tells what is due; returns how many. */
    public int run() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = RegistryDay.of(now);
        int told = 0;
        while (true) {
            List<ReminderStore.Due> due = store.listDue(today, AT_ONCE);
            int before = told;
            for (ReminderStore.Due each : due) {
                told += Boolean.TRUE.equals(transaction.execute(status -> tell(each, today, now))) ? 1 : 0;
            }
            if (due.size() < AT_ONCE || told == before) {
                return told;
            }
        }
    }

    private boolean tell(ReminderStore.Due due, LocalDate today, Instant now) {
        Optional<String> address = outbox.isOpen()
                ? addresses.find(due.account()).flatMap(AddressStore.Stored::address)
                : Optional.empty();
        if (!store.tell(due, address.isPresent(), now)) {
            return false;
        }
        address.ifPresent(recipient -> outbox.put(due.account().value(), PURPOSE, letter(recipient, due, today)));
        return true;
    }

    private Letter letter(String recipient, ReminderStore.Due due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due.validTo());
        String subject = texts.get("certificate.reminder.subject", due.number().toString(), days);
        String text = texts.get(
                "certificate.reminder.text",
                due.number().toString(),
                words.day(due.validTo()),
                days,
                links.of(due.number()));
        return new Letter(
                recipient,
                subject,
                text,
                "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><body><p>"
                        + HtmlUtils.htmlEscape(text).replace("\n", "<br>") + "</p></body></html>",
                Map.of("Auto-Submitted", "auto-generated"));
    }
}
