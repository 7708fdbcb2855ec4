package cn.lvpu.portal.certification;

import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.TransitionOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer typed to decide on a certificate, not yet believed.
 *
 * @param kind anything that people decide but {@link TransitionKind#ISSUE}
 * @param legalGround empty for the rules of the scheme
 * @param validTo the new last day of a renewal
 * @param print what shall be printed, of a correction
 */
public record DecisionForm(
        TransitionKind kind,
        String reason,
        String legalGround,
        @Nullable LocalDate validTo,
        @Nullable Print print) {
    /** @param products one a line, or parted by 、 or ， */
    public record Print(String holder, String products, String origin) {}

    /** What changes the state alone. */
    public static DecisionForm of(TransitionKind kind, String reason, String legalGround) {
        return new DecisionForm(kind, reason, legalGround, null, null);
    }

    /** A later last day. */
    public static DecisionForm renewal(@Nullable LocalDate to, String reason, String legalGround) {
        return new DecisionForm(TransitionKind.RENEW, reason, legalGround, to, null);
    }

    /** Other words in print. */
    public static DecisionForm correction(Print print, String reason, String legalGround) {
        return new DecisionForm(TransitionKind.CORRECT, reason, legalGround, null, print);
    }

    /** Everything that is wrong, empty when {@link #decide} may be asked for. */
    public List<IssueForm.Problem> problems(Terms terms) {
        List<IssueForm.Problem> problems = new ArrayList<>();
        if (kind == TransitionKind.RENEW) {
            if (validTo == null) {
                problems.add(new IssueForm.Problem(IssueForm.Field.VALID_TO, "certification.issue.to.missing"));
            } else if (!validTo.isAfter(terms.period().to())) {
                problems.add(new IssueForm.Problem(IssueForm.Field.VALID_TO, "certificate.renew.to.before"));
            } else if (validTo.isAfter(terms.period().to().plusYears(IssueForm.LONGEST_YEARS))) {
                problems.add(new IssueForm.Problem(IssueForm.Field.VALID_TO, "certification.issue.to.far"));
            }
        }
        if (kind == TransitionKind.CORRECT && print != null) {
            problems.addAll(IssueForm.printProblems(print.holder(), print.products(), print.origin()));
        }
        int length = reason.strip().length();
        if (length < Decision.SHORTEST_REASON || length > Decision.LONGEST_REASON) {
            problems.add(new IssueForm.Problem(IssueForm.Field.REASON, "certification.reason.length"));
        }
        return problems;
    }

    /** @throws IllegalArgumentException for a renewal without a day or a correction without print */
    TransitionOutcome decide(Certificate certificate, Decision decision) {
        return switch (kind) {
            case RENEW -> certificate.renew(need(validTo), decision);
            case CORRECT -> {
                Print right = need(print);
                yield certificate.correct(
                        right.holder().strip(),
                        IssueForm.listProducts(right.products()),
                        right.origin().strip(),
                        decision);
            }
            case ISSUE, SUSPEND, RESUME, EXPIRE, REVOKE, SURRENDER -> certificate.decide(kind, decision);
        };
    }

    private static <T> T need(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a form with problems decides nothing");
        }
        return value;
    }
}
