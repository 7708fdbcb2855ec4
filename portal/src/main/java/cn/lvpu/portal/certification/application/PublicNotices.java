package cn.lvpu.portal.certification.application;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.portal.certification.application.CaseFile.Objection;
import cn.lvpu.portal.platform.limits.RateLimit;
import cn.lvpu.portal.platform.limits.RateLimits;
import cn.lvpu.portal.registry.RegistryDay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The public notices (公示) that run, and objections to them from everybody. Shows nothing personal of the applicant. */
@Service
public class PublicNotices {
    /** Per address. */
    public static final RateLimit LIMIT = new RateLimit("objection", 5, Duration.ofHours(1));

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_CONTACT = 100;

    private final Applications applications;
    private final CaseFiles caseFiles;
    private final AnswerCheck check;
    private final RateLimits limits;
    private final Steps steps;

    PublicNotices(Applications applications, CaseFiles caseFiles, AnswerCheck check, RateLimits limits, Steps steps) {
        this.applications = applications;
        this.caseFiles = caseFiles;
        this.check = check;
        this.limits = limits;
        this.steps = steps;
    }

    /** What everybody may read of an application while its notice runs, its last day included. */
    public record Notice(
            Receipt receipt,
            String schemeName,
            String holder,
            List<String> products,
            String place,
            LocalDate since,
            LocalDate until) {
        public Notice {
            products = List.copyOf(products);
        }
    }

    public enum Objected {
        DONE,
        BAD_INPUT,
        TOO_OFTEN,
        /** There is no such notice, or its time is over. */
        NOT_RUNNING
    }

    @PreAuthorize("permitAll()")
    public List<Notice> list() {
        return steps.store(() -> applications.listInPublicNotice().stream()
                .map(this::notice)
                .flatMap(Optional::stream)
                .toList());
    }

    @PreAuthorize("permitAll()")
    public Optional<Notice> find(Receipt receipt) {
        return steps.store(() -> applications.findByReceipt(receipt).flatMap(this::notice));
    }

    /**
     * Keeps an objection for the reviewers.
     *
     * @param id chosen by the caller: the same one again changes nothing
     * @param address of the caller, for the rate limit; it is not kept
     * @param contact may be empty
     */
    @PreAuthorize("permitAll()")
    public Objected object(UUID id, Receipt receipt, String name, String contact, String text, String address) {
        int length = text.strip().length();
        if (name.isBlank()
                || name.strip().length() > LONGEST_NAME
                || contact.strip().length() > LONGEST_CONTACT
                || length < Objection.SHORTEST
                || length > Objection.LONGEST) {
            return Objected.BAD_INPUT;
        }
        if (limits.take(LIMIT, address).isPresent()) {
            return Objected.TOO_OFTEN;
        }
        return steps.inTransaction(() -> {
            Optional<Application> found = applications
                    .findByReceipt(receipt)
                    .flatMap(application -> applications.findForUpdate(application.id()))
                    .filter(application -> notice(application).isPresent());
            if (found.isEmpty()) {
                return Objected.NOT_RUNNING;
            }
            caseFiles.addObjection(
                    found.get().id(),
                    new Objection(id, name.strip(), contact.strip(), text.strip(), steps.now(), Optional.empty()));
            return Objected.DONE;
        });
    }

    private Optional<Notice> notice(Application application) {
        LocalDate today = RegistryDay.of(steps.now());
        if (application.state() != ApplicationState.PUBLIC_NOTICE || application.isOverdue(today)) {
            return Optional.empty();
        }
        SchemeRules rules = steps.rules(application.schemeCode());
        Answers answers = application.submitted().orElseThrow().answers();
        return Optional.of(new Notice(
                application.receipt().orElseThrow(),
                rules.name(),
                answers.text("holder"),
                AnswerCheck.listLines(answers.text("products")),
                check.findPlace(answers.text("place")).orElse(""),
                application.noticeSince().orElseThrow(),
                application.dueOn().orElseThrow()));
    }
}
