package cn.lvpu.portal.moderation;

/** Told within the transaction that appends a row to the ledger: whoever listens keeps its own row together with it, or makes both fail. */
public record LedgerAppended(LedgerRow row) {}
