package cn.lvpu.portal.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerRowTest {
    private static final AccountId ACTOR = new AccountId(UUID.fromString("00000000-0000-0000-0000-00000000000a"));
    private static final Instant AT = Instant.parse("2026-11-22T01:02:03.000004Z");
    private static final LedgerEntry ENTRY =
            new LedgerEntry(ACTOR, Role.MODERATOR, "post.refuse", "post", "p1", "spam", "广告");
    private static final LedgerRow ROW = new LedgerRow(1, AT, ENTRY, LedgerRow.GENESIS);

    @Test
    void theHashOfAKnownRowNeverChanges() {
        // Computed apart with Python's hashlib and struct. Another value here means that every stored ledger reads as
        // broken.
        assertThat(ROW.hash()).isEqualTo("c7dbc9489531a45f7594049e181d59e3cde3343849b0bbb2f75c66c49e47a12c");
    }

    @Test
    void everyFieldIsCoveredByTheHash() {
        LedgerEntry e = ENTRY;
        List<LedgerRow> others = List.of(
                new LedgerRow(2, AT, e, LedgerRow.GENESIS),
                new LedgerRow(1, AT.plusNanos(1000), e, LedgerRow.GENESIS),
                new LedgerRow(1, AT, e, "f".repeat(64)),
                row(new LedgerEntry(new AccountId(new UUID(1, 1)), e.role(), e.action(), "post", "p1", "spam", "广告")),
                row(new LedgerEntry(ACTOR, Role.OPERATOR, e.action(), "post", "p1", "spam", "广告")),
                row(new LedgerEntry(ACTOR, e.role(), "post.approve", "post", "p1", "spam", "广告")),
                row(new LedgerEntry(ACTOR, e.role(), e.action(), "case", "p1", "spam", "广告")),
                row(new LedgerEntry(ACTOR, e.role(), e.action(), "post", "p2", "spam", "广告")),
                row(new LedgerEntry(ACTOR, e.role(), e.action(), "post", "p1", "rude", "广告")),
                row(new LedgerEntry(ACTOR, e.role(), e.action(), "post", "p1", "spam", "广告。")));

        assertThat(others)
                .extracting(LedgerRow::hash)
                .doesNotContain(ROW.hash())
                .doesNotHaveDuplicates();
    }

    @Test
    void textMovedFromOneFieldToTheNextGivesAnotherHash() {
        LedgerRow moved = row(new LedgerEntry(ACTOR, Role.MODERATOR, "post.refuse", "post", "p1", "spam广", "告"));

        assertThat(moved.hash()).isNotEqualTo(ROW.hash());
    }

    @Test
    void anEntryWithoutASubjectOrWithALooseActionIsRefused() {
        assertThatThrownBy(() -> new LedgerEntry(ACTOR, Role.MODERATOR, "post.refuse", "post", " ", "spam", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerEntry(ACTOR, Role.MODERATOR, "Refuse it", "post", "p1", "spam", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new LedgerEntry(ACTOR, Role.MODERATOR, "post.refuse", "post", "p1", "spam", "字".repeat(1001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LedgerRow row(LedgerEntry entry) {
        return new LedgerRow(1, AT, entry, LedgerRow.GENESIS);
    }
}
