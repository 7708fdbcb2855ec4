package cn.lvpu.portal.certification.application;

import cn.lvpu.portal.accounts.AccountId;
import java.util.Optional;
import java.util.Set;

/**
 * Which applications a reviewer wants to see.
 *
 * @param states empty for all that reviewers have to do with and that have not ended
 * @param assignee only what this reviewer has
 * @param text part of a receipt number or of the applicant's name
 * @param limit 1..100
 */
public record ReviewQuery(
        Set<ApplicationState> states,
        Optional<AccountId> assignee,
        Optional<String> schemeCode,
        String text,
        int offset,
        int limit) {
    public ReviewQuery {
        states = Set.copyOf(states);
        text = text.strip();
        if (offset < 0 || limit < 1 || limit > 100) {
            throw new IllegalArgumentException("no such page: " + offset + ", " + limit);
        }
    }

    public static ReviewQuery open(int offset, int limit) {
        return new ReviewQuery(Set.of(), Optional.empty(), Optional.empty(), "", offset, limit);
    }
}
