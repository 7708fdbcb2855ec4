package cn.lvpu.portal.accounts;

import java.io.Serializable;
import java.util.Set;

/** The account a request acts for, as it was when the person logged in. */
public record SignedIn(AccountId id, String displayName, Set<Role> roles) implements Serializable {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
