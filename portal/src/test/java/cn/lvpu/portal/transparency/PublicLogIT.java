package cn.lvpu.portal.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.transparency.tree.Checkpoint;
import cn.lvpu.portal.transparency.tree.NoteSigner;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;

/** Everything is logged once, in order and signed, whoever writes at once and whatever dies. */
class PublicLogIT extends LogFixture {
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
