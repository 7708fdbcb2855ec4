package cn.lvpu.portal.moderation;

/**
 * The append-only, hash-chained record of what staff did (DESIGN §9). Rows are numbered from 1 without gaps; each row's
 * hash covers the row and the hash before it. Safe for use by many threads and portals: appends take turns.
 */
public interface Ledger {
    /**
     * Appends within the caller's transaction, so that an action and its record are kept or lost together. Appends wait
     * for each other until the transaction ends: call it last.
     *
     * @return the sequence number of the new row
     * @throws org.springframework.transaction.IllegalTransactionStateException when there is no transaction
     */
    long append(LedgerEntry entry);

    /** Recomputes the whole chain from the stored rows, as of one moment. */
    LedgerCheck verify();
}
