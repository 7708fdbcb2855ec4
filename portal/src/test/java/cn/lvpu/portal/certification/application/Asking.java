package cn.lvpu.portal.certification.application;

import cn.lvpu.portal.accounts.AccountUser;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A reviewer for errands of applicants. */
public final class Asking {
    private Asking() {}

    /** Takes an application up and asks for the correction of one answer. */
    public static void correction(Reviewing reviewing, String receipt, String question, String reason) {
        SignedIn reviewer = ApplicationExamples.person("审核员甲", Role.REVIEWER);
        var user = new AccountUser(reviewer, "reviewer", null, true);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            Application submitted =
                    reviewing.open(new Receipt(receipt)).orElseThrow().application();
            if (reviewing.takeUp(UUID.randomUUID(), submitted.id(), submitted.rowVersion())
                            instanceof Outcome.Done taken
                    && reviewing.askCorrection(
                                    UUID.randomUUID(),
                                    submitted.id(),
                                    taken.application().rowVersion(),
                                    List.of(new Mark(Item.question(question), reason)))
                            instanceof Outcome.Done) {
                return;
            }
            throw new AssertionError("the correction was not asked");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
