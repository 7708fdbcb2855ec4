package cn.lvpu.portal.certification.application;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.portal.certification.CertificateAccounts;
import cn.lvpu.portal.certification.CertificationDesk;
import cn.lvpu.portal.certification.DeskOutcome;
import cn.lvpu.portal.certification.IssueForm;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.CertificateState;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.TransitionKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes the certificate of a granted application at the desk, in the same transaction. A renewal begins the day after the
 * certificate before it ends; a change takes that one's place and end, and it is surrendered.
 */
@Component
class Granting {
    private final CertificationDesk desk;
    private final AnswerCheck check;
    private final CertificateAccounts owners;

    Granting(CertificationDesk desk, AnswerCheck check, CertificateAccounts owners) {
        this.owners = owners;
        this.desk = desk;
        this.check = check;
    }

    StepResult grant(Application application, String reason, Hand hand) {
        Optional<Certificate> former = application.about().flatMap(desk::find);
        DeskOutcome issued = desk.issue(requestOf(application, "issue"), form(application, former, reason, hand));
        return switch (issued) {
            case DeskOutcome.Done done -> granted(application, done.certificate(), former, reason, hand);
            case DeskOutcome.Invalid invalid ->
                new StepResult.Refused(new Obstacle.NotIssued(invalid.problems().stream()
                        .map(IssueForm.Problem::messageKey)
                        .toList()));
            case DeskOutcome.Forbidden _, DeskOutcome.Overtaken _, DeskOutcome.NoSuchCertificate _ ->
                new StepResult.Refused(new Obstacle.NotIssued(List.of()));
        };
    }

    private StepResult granted(
            Application application, Certificate issued, Optional<Certificate> former, String reason, Hand hand) {
        CertificateNumber number = issued.number();
        owners.assign(number, application.applicant(), hand.at());
        if (application.kind() == ApplicationKind.CHANGE) {
            former.filter(old -> old.state() == CertificateState.ACTIVE || old.state() == CertificateState.SUSPENDED)
                    .ifPresent(old -> surrender(application, old, number));
        }
        return new StepResult.Accepted(ReviewerSteps.granted(application, number, reason, hand));
    }

    private void surrender(Application application, Certificate old, CertificateNumber successor) {
        DeskOutcome outcome = desk.decide(
                requestOf(application, "surrender"),
                old.number(),
                old.rowVersion(),
                TransitionKind.SURRENDER,
                "因变更换发新证书 " + successor + "。");
        if (!(outcome instanceof DeskOutcome.Done)) {
            throw new IllegalStateException("the former certificate was not surrendered: " + outcome);
        }
    }

    private IssueForm form(Application application, Optional<Certificate> former, String reason, Hand hand) {
        SchemeRules rules = hand.rules();
        Answers answers = application.submitted().orElseThrow().answers();
        String place = answers.text("place");
        LocalDate today = RegistryDay.of(hand.at());
        LocalDate from = former.filter(old -> application.kind() == ApplicationKind.RENEWAL)
                .map(old -> old.terms().period().to().plusDays(1))
                .filter(today::isBefore)
                .orElse(today);
        LocalDate to = former.filter(old -> application.kind() == ApplicationKind.CHANGE)
                .map(old -> old.terms().period().to())
                .filter(end -> !end.isBefore(from))
                .orElseGet(() -> from.plusYears(rules.validity().years()).minusDays(1));
        return new IssueForm(
                rules.code(),
                answers.text("holder"),
                String.join("\n", products(rules, answers)),
                check.findPlace(place).orElse(""),
                place.substring(0, Math.min(6, place.length())),
                from,
                to,
                reason);
    }

    /** The products as they are on the certificate: with the grade, where there are grades. */
    private static List<String> products(SchemeRules rules, Answers answers) {
        String grade = rules.grades().stream()
                .filter(each -> each.id().equals(answers.text(AnswerCheck.GRADE)))
                .map(each -> "（" + each.name() + "）")
                .findFirst()
                .orElse("");
        return AnswerCheck.listLines(answers.text("products")).stream()
                .map(product -> product + grade)
                .toList();
    }

    /** One application issues one certificate, however often it is tried. */
    private static UUID requestOf(Application application, String what) {
        return UUID.nameUUIDFromBytes((what + ":" + application.id()).getBytes(StandardCharsets.UTF_8));
    }
}
