package cn.lvpu.portal.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.moderation.LedgerCheck;
import cn.lvpu.portal.moderation.LedgerEntry;
import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.registry.TransitionOutcome;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is changed by hand in PostgreSQL is found; what was changed by a decision is not taken for it. */
class TamperedRegistryIT extends LogFixture {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update certificate_transition set reason = '改成别的原因' where ordinal = 2",
                "update certificate_transition set actor_role = 'operator' where ordinal = 2",
                "update certificate_transition set at = at - interval '1 microsecond' where ordinal = 2",
                "update certificate_transition set effective_on = effective_on - 1 where ordinal = 2",
                "update certificate set holder = '别人'",
                "update certificate set valid_to = valid_to + 365",
                "update certificate set products = array['京白梨', '苹果']",
                "delete from certificate_transition where ordinal = 2"
            })
    void oneRowOfTheRegistryChangedByHandIsFound(String change) {
        suspended(issued());
        integrator.run();
        assertThat(inspector.run().faults()).isEmpty();
        tamper(change);
        assertThat(inspector.run().faults()).isNotEmpty().first().asString().contains("证书变更");
    }

    @Test
    void aStepWrittenPastTheRegistryIsFound() {
        Certificate issued = issued();
        integrator.run();
        tamper(
                "insert into certificate_transition (number, ordinal, kind, reason, actor_role, at, effective_on, request_id)"
                        + " select number, 2, 'revoke', '手工撤销的证书', 'operator', at, effective_on, gen_random_uuid()"
                        + " from certificate_transition");
        assertThat(inspector.run().faults()).singleElement().asString().contains(issued.number() + "/2", "没有写入日志");
    }

    @Test
    void aLedgerRewrittenFromEndToEndIsFoundThoughItsChainHolds() {
        act("p1");
        act("p2");
        integrator.run();
        tamper("truncate ledger_entry, moderation_decision cascade");
        tamper("update ledger_head set sequence = 0, hash = decode(repeat('00', 32), 'hex')");
        transaction.executeWithoutResult(status -> ledger.append(new LedgerEntry(
                new AccountId(UUID.randomUUID()), Role.MODERATOR, "post.refuse", "post", "p1", "abuse", "别的原因")));
        transaction.executeWithoutResult(status -> ledger.append(entry("p2")));
        assertThat(ledger.verify()).isInstanceOf(LedgerCheck.Intact.class);
        assertThat(inspector.run().faults())
                .anySatisfy(fault -> assertThat(fault).contains("台账第 1 行", "与日志里的记录不一致"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log_record set content = convert_to(replace(convert_from(content, 'UTF8'), 'issue', 'xxxxx'),"
                        + " 'UTF8') where leaf_index = 0",
                "update log_record set leaf_hash = sha256('x') where leaf_index = 1",
                "delete from log_record where leaf_index = 1",
                "update log_record set leaf_hash = sha256(decode('00', 'hex') || 'x'), content = 'x' where leaf_index = 1"
            })
    void oneRecordChangedByHandIsFoundAndNothingIsSignedOnTop(String change) {
        suspended(issued());
        act("p1");
        integrator.run();
        tamper("delete from log_opening");
        tamper(change);
        assertThat(inspector.run().faults()).isNotEmpty();
        issued();
        if (change.contains("leaf_hash")) {
            assertThatThrownBy(integrator::run).isInstanceOf(BrokenLogException.class);
            assertThat(checkpoint().size()).isEqualTo(3);
        }
    }

    @Test
    void whatWasRenewedAndCorrectedStillAgreesWithItsFirstRecord() {
        Certificate issued = issued();
        Certificate renewed =
                changed(issued.renew(TODAY.plusYears(4), Decision.now("期满前提出，符合续展条件。", ActorRole.REVIEWER, NOW)));
        changed(renewed.correct(
                HOLDER + "（更名）", List.of("京白梨"), "门头沟区军庄镇", Decision.now("持有人更名，更正印刷内容。", ActorRole.REVIEWER, NOW)));
        integrator.run();

        assertThat(inspector.run().faults()).isEmpty();
    }

    private Certificate changed(TransitionOutcome outcome) {
        Certificate changed = RegistryExamples.accepted(outcome);
        transaction.executeWithoutResult(
                status -> assertThat(certificates.update(changed, recording())).isTrue());
        return changed;
    }
}
