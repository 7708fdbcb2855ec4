package cn.lvpu.portal.moderation;

import cn.lvpu.portal.accounts.AccountId;
import java.time.Instant;
import java.util.List;

/** Who has which item now. */
public interface Claims {
    /**
     * Takes or renews a claim where nobody else holds one that is still running at {@code now}.
     *
     * @return the claim that holds afterwards: the wanted one, or somebody else's
     */
    Claim take(Claim wanted, Instant now);

    void release(Subject subject, AccountId holder);

    /** Ends a claim whoever holds it, because the item is settled. */
    void end(Subject subject);

    /** All that are still running. */
    List<Claim> listRunning(Instant now);
}
