package cn.lvpu.portal.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.moderation.Ledger;
import cn.lvpu.portal.moderation.LedgerCheck;
import cn.lvpu.portal.moderation.LedgerEntry;
import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Certificates.Recording;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.registry.TransitionOutcome;
import cn.lvpu.portal.transparency.LogStore.SignedCheckpoint;
import cn.lvpu.portal.transparency.tree.Checkpoint;
import cn.lvpu.portal.transparency.tree.NoteSigner;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** On a database of its own, because it breaks the log on purpose. */
@SpringJUnitConfig(LogSlice.class)
class PublicLogIT {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00.123456Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HOLDER = "张三家庭农场";
    private static final String REASON = "张三送检的样品农残超标";

    @Autowired
    Certificates certificates;

    @Autowired
    Ledger ledger;

    @Autowired
    LogStore log;

    @Autowired
    PublicLog publicLog;

    @Autowired
    Integrator integrator;

    @Autowired
    Inspector inspector;

    @Autowired
    NoteSigner signer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void fresh() {
        tamper(
                "truncate log_record, log_opening, log_tile_hash, log_checkpoint, log_inspection, certificate_transition,"
                        + " certificate, ledger_entry, moderation_decision cascade");
        tamper("update ledger_head set sequence = 0, hash = decode(repeat('00', 32), 'hex')");
    }

    @Test
    void everyStepAndEveryStaffActionIsLoggedAndSigned() {
        Certificate issued = issued();
        suspended(issued);
        act("p1");
        assertThat(integrator.run()).isEqualTo(3);
        assertThat(checkpoint().size()).isEqualTo(3);
        assertThat(log.listFrom(0, 10))
                .extracting(LogRecord::source, LogRecord::key)
                .containsExactly(
                        tuple(Source.CERTIFICATE, issued.number() + "/1"),
                        tuple(Source.CERTIFICATE, issued.number() + "/2"),
                        tuple(Source.STAFF, "1"));
        assertThat(inspector.run().faults()).isEmpty();
        assertThat(log.lastInspection().orElseThrow().records()).isEqualTo(3);
    }

    @Test
    void nobodysNameAndNoReasonIsInTheLog() {
        suspended(issued());
        act("8d0f6c9e-subject");
        integrator.run();
        assertThat(log.listFrom(0, 10))
                .hasSize(3)
                .allSatisfy(record -> assertThat(record.content())
                        .doesNotContain(HOLDER, REASON, "张三", "京白梨", "军庄", "8d0f6c9e-subject", "广告太多")
                        .doesNotContain(new AccountId(ACTOR).value().toString()));
        assertThat(log.find(1).orElseThrow().content())
                .contains("\"kind\":\"suspend\"", "\"at\":\"2026-11-22T12:00:00.123456+08:00\"")
                .matches("\\{\"actorRole\".*\"v\":1}");
    }

    @Test
    void commitmentsOpenWithTheirSaltAndWithNothingElse() {
        Certificate suspended = suspended(issued());
        integrator.run();
        Trail.Step step =
                publicLog.trail(suspended.number()).orElseThrow().steps().getLast();
        Trail.Opening decision = step.decision().orElseThrow();
        String logged = RecordContent.fields(step.record().orElseThrow().content())
                .get(RecordContent.DECISION)
                .toString();
        assertThat(Seed.commitmentOf(decision.salt(), decision.text())).isEqualTo(logged);
        assertThat(Seed.commitmentOf(decision.salt(), decision.text().replace("超标", "合格")))
                .isNotEqualTo(logged);
        assertThat(decision.text()).contains(REASON);
        assertThat(step.terms().orElseThrow().text()).contains(HOLDER);
        assertThat(step.terms().orElseThrow().salt()).isNotEqualTo(decision.salt());
    }

    @Test
    void aDeletedSeedClosesTheCommitmentsAndLeavesTheLogWhole() {
        Certificate issued = issued();
        integrator.run();
        jdbc.sql("delete from log_opening").update();
        Trail.Step step = publicLog.trail(issued.number()).orElseThrow().steps().getFirst();
        assertThat(step.terms()).isEmpty();
        assertThat(step.agrees()).isTrue();
        assertThat(inspector.run().faults()).isEmpty();
        tamper("update certificate_transition set kind = 'revoke' where ordinal = 2");
        tamper("update certificate_transition set actor_role = 'operator' where ordinal = 1");
        assertThat(inspector.run().faults()).singleElement().asString().contains("/1");
    }

    @Test
    void aRecordIsLostWithTheTransactionItBelongsTo() {
        transaction.executeWithoutResult(status -> {
            Certificate never = RegistryExamples.issued(
                    certificates.next("LSLC", 2026), RegistryExamples.terms(HOLDER, TODAY, TODAY), NOW);
            certificates.add(never, recording());
            status.setRollbackOnly();
        });
        assertThat(integrator.run()).isZero();
        assertThatThrownBy(() -> log.add(new LogRecord(
                        Source.STAFF,
                        "9",
                        Optional.empty(),
                        "{}",
                        OptionalLong.empty(),
                        Optional.of(Seed.random(new SecureRandom())))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatCommitsLateIsNeitherLostNorPlacedTwice() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> late = threads.submit(() -> transaction.executeWithoutResult(status -> {
                Certificate certificate = RegistryExamples.issued(
                        certificates.next("LSLC", 2031), RegistryExamples.terms(HOLDER, TODAY, TODAY), NOW);
                certificates.add(certificate, recording());
                written.countDown();
                await(goOn);
            }));
            await(written);
            issued();
            assertThat(integrator.run()).as("the later one, committed first").isEqualTo(1);
            goOn.countDown();
            late.get();
        }
        assertThat(integrator.run()).as("the earlier one, committed late").isEqualTo(1);
        assertThat(integrator.run()).isZero();
        assertThat(inspector.run().faults()).isEmpty();
    }

    @Test
    void underManyWritersAndSeveralIntegratorsEveryRecordHasOnePlace() throws Exception {
        int writers = 6;
        int each = 60;
        AtomicBoolean writing = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(writers + 3)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int year = 2040 + writer;
                running.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        Certificate issued = issued(year);
                        if (i % 3 == 0) {
                            suspended(issued);
                        }
                    }
                }));
            }
            List<Future<?>> integrators = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                integrators.add(threads.submit(() -> {
                    while (writing.get()) {
                        integrator.run();
                    }
                }));
            }
            try {
                for (Future<?> done : running) {
                    done.get();
                }
            } finally {
                writing.set(false);
            }
            for (Future<?> done : integrators) {
                done.get();
            }
        }
        integrator.run();
        int all = writers * (each + each / 3);
        assertThat(checkpoint().size()).isEqualTo(all);
        assertThat(jdbc.sql("select count(distinct leaf_index) from log_record where leaf_index between 0 and ?")
                        .param(all - 1)
                        .query(Long.class)
                        .single())
                .isEqualTo(all);
        assertThat(inspector.run().faults()).isEmpty();
        assertThat(jdbc.sql("""
                        select count(*) from log_record a join log_record b on a.certificate = b.certificate
                        where a.source_key like '%/1' and b.source_key like '%/2' and a.leaf_index > b.leaf_index
                        """).query(Long.class).single())
                .as("steps of a certificate keep their order")
                .isZero();
    }

    @Test
    void anIntegratorThatDiesLeavesTheLogAsItWas() {
        issued();
        integrator.run();
        Checkpoint before = checkpoint();
        issued();
        assertThatException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    assertThat(integrator.run()).isEqualTo(1);
                    jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query()
                            .listOfRows();
                }));
        assertThat(checkpoint()).isEqualTo(before);
        assertThat(integrator.run()).isEqualTo(1);
        assertThat(checkpoint().size()).isEqualTo(2);
        assertThat(inspector.run().faults()).isEmpty();
    }

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
    void anotherKeyDoesNotContinueTheLog() {
        issued();
        integrator.run();
        issued();
        Integrator stranger = new Integrator(
                log, NoteSigner.generate(signer.verifier().name(), new SecureRandom()), transaction, Clock.systemUTC());
        assertThatThrownBy(stranger::run).isInstanceOf(BrokenLogException.class).hasMessageContaining("密钥");
        assertThat(checkpoint().size()).isEqualTo(1);
    }

    @Test
    void ordinaryStatementsDoNotChangeTheLog() {
        issued();
        integrator.run();
        for (String statement : List.of(
                "update log_record set content = 'x'",
                "update log_record set leaf_index = 5",
                "delete from log_record",
                "truncate log_record cascade")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataIntegrityViolationException.class);
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

    private static final UUID ACTOR = UUID.randomUUID();

    private Certificate issued() {
        return issued(2026);
    }

    private Certificate issued(int year) {
        return transaction.execute(status -> {
            Certificate issued = RegistryExamples.issued(
                    certificates.next("LSLC", year), RegistryExamples.terms(HOLDER, TODAY, TODAY.plusYears(2)), NOW);
            certificates.add(issued, recording());
            return issued;
        });
    }

    private Certificate suspended(Certificate issued) {
        Certificate suspended =
                RegistryExamples.accepted(issued.suspend(Decision.now(REASON, ActorRole.REVIEWER, NOW)));
        transaction.executeWithoutResult(status ->
                assertThat(certificates.update(suspended, recording())).isTrue());
        return suspended;
    }

    private void act(String subject) {
        transaction.executeWithoutResult(status -> ledger.append(entry(subject)));
    }

    private static LedgerEntry entry(String subject) {
        return new LedgerEntry(
                new AccountId(ACTOR), Role.MODERATOR, "post.refuse", "post", subject, "advertising", "广告太多");
    }

    private static Recording recording() {
        return new Recording(UUID.randomUUID(), Optional.of(ACTOR));
    }

    private Checkpoint checkpoint() {
        SignedCheckpoint last = log.lastCheckpoint().orElseThrow();
        assertThat(last.note().isSignedBy(signer.verifier())).isTrue();
        return Checkpoint.parse(last.note().text());
    }

    /** As somebody does who has the database to themselves. */
    private void tamper(String statement) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(statement).update();
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
