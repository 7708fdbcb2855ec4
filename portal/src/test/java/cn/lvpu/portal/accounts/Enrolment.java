package cn.lvpu.portal.accounts;

import java.util.Set;

/** Makes accounts of any role for tests, as only the portal itself may. */
public final class Enrolment {
    public static final String PASSWORD = "山高水长-errand-2026";

    private Enrolment() {}

    /** An account with {@link #PASSWORD}; does nothing when the log-in name is there already. */
    public static void of(Accounts accounts, String loginName, String displayName, Role... roles) {
        accounts.add(LoginName.find(loginName).orElseThrow(), displayName, PASSWORD, Set.of(roles));
    }
}
