package cn.lvpu.portal.accounts;

import java.time.Instant;
import java.util.Set;

/** An account as staff and its owner see it; never carries the password. */
public record Account(
        AccountId id,
        String loginName,
        String displayName,
        Set<Role> roles,
        boolean enabled,
        Instant createdAt,
        long rowVersion) {
    public Account {
        roles = Set.copyOf(roles);
    }
}
