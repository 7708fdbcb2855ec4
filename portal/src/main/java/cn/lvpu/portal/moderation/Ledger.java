package cn.lvpu.portal.moderation;

import java.util.List;

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

    /**
     * The rows after a number, in order, as they are stored now; whether they are as they were written, {@link #verify} tells.
     *
     * @throws IllegalArgumentException when a row was changed so much that it is no entry any more
     */
    List<LedgerRow> list(long after, int limit);

    /** Recomputes the whole chain from the stored rows, as of one moment. */
    LedgerCheck verify();
}
