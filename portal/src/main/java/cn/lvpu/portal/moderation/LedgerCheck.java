package cn.lvpu.portal.moderation;

/** What recomputing the ledger's chain found. */
public sealed interface LedgerCheck {
    /** Every row is as it was written, and none is missing. */
    record Intact(long rows) implements LedgerCheck {}

    /** The first row that is changed, missing or out of place; earlier rows can be trusted. */
    record Broken(long sequence, Fault fault) implements LedgerCheck {}

    /** How a row is broken. */
    enum Fault {
        /** The row's content does not have the hash stored with it. */
        CHANGED,
        /** The row does not follow the hash of the row before it. */
        UNCHAINED,
        /** There is no row with this number. */
        MISSING,
        /** The last row is not the one that was last appended. */
        NOT_THE_HEAD
    }
}
