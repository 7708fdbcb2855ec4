package cn.lvpu.portal.accounts;

/** What an account may do. In Spring Security the authority is {@code ROLE_} and the name. */
public enum Role {
    /** Posts, asks, reports. */
    CITIZEN,
    /** Applies for certificates and holds them. */
    PRODUCER,
    /** Checks applications and decides, with a second person. */
    REVIEWER,
    /** Decides on posts and reports. */
    MODERATOR,
    /** Runs the portal. */
    OPERATOR;

    public String authority() {
        return "ROLE_" + name();
    }

    /** Whether the role belongs to people who work for the portal rather than visit it. */
    public boolean isStaff() {
        return this == REVIEWER || this == MODERATOR || this == OPERATOR;
    }
}
