package cn.lvpu.portal.registry;

import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.limits.RateLimit;
import cn.lvpu.portal.platform.limits.RateLimits;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes reports of boxes from anybody, without a log-in. Safe for use by many threads. */
@Service
public class BoxReporting {
    static final RateLimit REPORTING = new RateLimit("box-report", 10, Duration.ofMinutes(10));
    private static final int RECEIPT_LENGTH = 8;

    private final BoxReports reports;
    private final RateLimits limits;
    private final Availability availability;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BoxReporting(BoxReports reports, RateLimits limits, Availability availability, Clock clock) {
        this.reports = reports;
        this.limits = limits;
        this.availability = availability;
        this.clock = clock;
    }

    /** What somebody typed, not yet believed. @param requestId one opening of the form */
    public record Form(UUID requestId, String number, String serial, String kind, String place, String what) {}

    /** What came of it. Whatever it is, what was typed is the person's. */
    public sealed interface Outcome {
        /** Kept, once, however often it was sent. */
        record Kept(String receipt) implements Outcome {}

        /** @param messageKeys of sentences, at least one */
        record Invalid(List<String> messageKeys) implements Outcome {}

        record TooOften(Duration pause) implements Outcome {}

        /** The registry does not answer. */
        record Away() implements Outcome {}
    }

    /** @param from the address it came from, counted for a while and not kept */
    @PreAuthorize("permitAll()")
    public Outcome report(Form form, String from) {
        List<String> problems = problems(form);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        Optional<Duration> wait = limits.take(REPORTING, from);
        if (wait.isPresent()) {
            return new Outcome.TooOften(wait.get());
        }
        BoxReport report = new BoxReport(
                UUID.randomUUID(),
                receipt(),
                form.number().strip(),
                form.serial().strip(),
                BoxReport.Kind.find(form.kind()).orElseThrow(),
                form.place().strip(),
                form.what().strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        try {
            return new Outcome.Kept(availability.store(() -> reports.add(report, form.requestId())));
        } catch (StoreUnavailableException e) {
            return new Outcome.Away();
        }
    }

    /** @throws StoreUnavailableException when the registry does not answer */
    @PreAuthorize("permitAll()")
    public Optional<BoxReport> find(String receipt) {
        return availability.store(() -> reports.findByReceipt(receipt));
    }

    private static List<String> problems(Form form) {
        List<String> problems = new ArrayList<>();
        if (BoxReport.Kind.find(form.kind()).isEmpty()) {
            problems.add("certificate.report.kind.missing");
        }
        int length = form.what().strip().length();
        if (length < BoxReport.SHORTEST_TEXT || length > BoxReport.LONGEST_TEXT) {
            problems.add("certificate.report.what.length");
        }
        if (form.place().strip().length() > BoxReport.LONGEST_PLACE) {
            problems.add("certificate.report.place.long");
        }
        String number = form.number().strip();
        if (number.isEmpty()
                || number.length() > BoxReport.LONGEST_NUMBER
                || form.serial().strip().length() > BoxReport.LONGEST_SERIAL) {
            problems.add("certificate.report.number.long");
        }
        return problems;
    }

    private String receipt() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < RECEIPT_LENGTH; i++) {
            text.append(SerialCode.ALPHABET.charAt(random.nextInt(SerialCode.ALPHABET.length())));
        }
        return text.toString();
    }
}
