package cn.lvpu.portal.certification;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.certification.paper.CertificatePaper;
import cn.lvpu.portal.certification.paper.LabelSheets;
import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.SerialCode;
import cn.lvpu.portal.registry.Serials;
import cn.lvpu.portal.registry.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a holder does with their certificates: see them, print them, print labels. Reviewers print any certificate; labels are the
 * holder's alone. Safe for many threads.
 */
@Service
public class OwnCertificates {
    private final CertificateAccounts accounts;
    private final Certificates certificates;
    private final Serials serials;
    private final ReminderStore reminders;
    private final CertificatePaper paper;
    private final LabelSheets sheets;
    private final CurrentAccount currentAccount;
    private final Availability availability;
    private final Clock clock;

    OwnCertificates(
            CertificateAccounts accounts,
            Certificates certificates,
            Serials serials,
            ReminderStore reminders,
            CertificatePaper paper,
            LabelSheets sheets,
            CurrentAccount currentAccount,
            Availability availability,
            Clock clock) {
        this.accounts = accounts;
        this.certificates = certificates;
        this.serials = serials;
        this.reminders = reminders;
        this.paper = paper;
        this.sheets = sheets;
        this.currentAccount = currentAccount;
        this.availability = availability;
        this.clock = clock;
    }

    /** A certificate as its holder sees it. @param daysLeft from today to the last day, negative when it is over */
    public record Own(Certificate certificate, Verdict verdict, long daysLeft) {}

    /** Newest first. */
    @PreAuthorize("hasRole('PRODUCER')")
    public List<Own> list() {
        AccountId account = currentAccount.get().id();
        Instant now = clock.instant();
        LocalDate today = RegistryDay.of(now);
        return availability.store(() -> accounts.list(account).stream()
                .map(certificates::find)
                .flatMap(Optional::stream)
                .map(certificate -> new Own(
                        certificate,
                        certificate.verdict(today, now),
                        ChronoUnit.DAYS.between(
                                today, certificate.terms().period().to())))
                .toList());
    }

    /** Reminders of the holder that they have not seen. */
    @PreAuthorize("hasRole('PRODUCER')")
    public int countUnseenReminders() {
        return availability.store(
                () -> reminders.countUnseen(currentAccount.get().id()));
    }

    /** Marks the reminders of the holder as seen. */
    @PreAuthorize("hasRole('PRODUCER')")
    public void seeReminders() {
        availability.store(() -> {
            reminders.see(currentAccount.get().id(), clock.instant());
            return true;
        });
    }

    /**
     * The certificate as a PDF.
     *
     * @throws AccessDeniedException when it is somebody else's, whether or not it exists
     */
    @PreAuthorize("hasAnyRole('PRODUCER', 'REVIEWER')")
    public byte[] paper(CertificateNumber number) {
        return paper.draw(allowed(number, true), clock.instant());
    }

    /**
     * Sheets of labels as a PDF; empty when the certificate is not valid today, and nothing printed.
     *
     * @throws AccessDeniedException when it is somebody else's, whether or not it exists
     */
    @PreAuthorize("hasRole('PRODUCER')")
    public Optional<byte[]> labels(CertificateNumber number, LabelOrder order) {
        Certificate certificate = allowed(number, false);
        Instant now = clock.instant();
        if (certificate.verdict(RegistryDay.of(now), now) != Verdict.VALID) {
            return Optional.empty();
        }
        List<SerialCode> codes = order.serials()
                ? availability.store(() -> serials.print(number, order.count(), order.requestId()))
                : List.of();
        return Optional.of(sheets.draw(certificate, order, codes));
    }

    private Certificate allowed(CertificateNumber number, boolean reviewersToo) {
        SignedIn person = currentAccount.get();
        boolean theirs = reviewersToo && person.has(Role.REVIEWER)
                || availability
                        .store(() -> accounts.find(number))
                        .filter(person.id()::equals)
                        .isPresent();
        return Optional.of(theirs)
                .filter(Boolean::booleanValue)
                .flatMap(yes -> availability.store(() -> certificates.find(number)))
                .orElseThrow(() -> new AccessDeniedException("not this person's certificate"));
    }
}
