package cn.lvpu.portal.moderation;

import cn.lvpu.portal.accounts.AccountId;
import java.time.Duration;
import java.time.Instant;

/**
 * A moderator's hold on an item, so that two never decide on one.
 *
 * @param holderName shown to the others
 * @param until when anybody may take it over
 */
public record Claim(Subject subject, AccountId holder, String holderName, Instant until) {
    /** How long a claim holds from the last time its holder did something with the item. */
    public static final Duration HOLDS = Duration.ofMinutes(10);

    public boolean isOf(AccountId account) {
        return holder.equals(account);
    }
}
