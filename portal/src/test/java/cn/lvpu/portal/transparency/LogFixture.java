package cn.lvpu.portal.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.moderation.Ledger;
import cn.lvpu.portal.moderation.LedgerEntry;
import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Certificates.Recording;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.transparency.LogStore.SignedCheckpoint;
import cn.lvpu.portal.transparency.tree.Checkpoint;
import cn.lvpu.portal.transparency.tree.NoteSigner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** A log and a registry without anything in them, and people who act on both. */
@SpringJUnitConfig(LogSlice.class)
abstract class LogFixture {
    static final Instant NOW = Instant.parse("2026-11-22T04:00:00.123456Z");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final String HOLDER = "张三家庭农场";

    static final String REASON = "张三送检的样品农残超标";

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

    static final UUID ACTOR = UUID.randomUUID();

    Certificate issued() {
        return issued(2026);
    }

    Certificate issued(int year) {
        return transaction.execute(status -> {
            Certificate issued = RegistryExamples.issued(
                    certificates.next("LSLC", year), RegistryExamples.terms(HOLDER, TODAY, TODAY.plusYears(2)), NOW);
            certificates.add(issued, recording());
            return issued;
        });
    }

    Certificate suspended(Certificate issued) {
        Certificate suspended =
                RegistryExamples.accepted(issued.suspend(Decision.now(REASON, ActorRole.REVIEWER, NOW)));
        transaction.executeWithoutResult(status ->
                assertThat(certificates.update(suspended, recording())).isTrue());
        return suspended;
    }

    void act(String subject) {
        transaction.executeWithoutResult(status -> ledger.append(entry(subject)));
    }

    static LedgerEntry entry(String subject) {
        return new LedgerEntry(
                new AccountId(ACTOR), Role.MODERATOR, "post.refuse", "post", subject, "advertising", "广告太多");
    }

    static Recording recording() {
        return new Recording(UUID.randomUUID(), Optional.of(ACTOR));
    }

    Checkpoint checkpoint() {
        SignedCheckpoint last = log.lastCheckpoint().orElseThrow();
        assertThat(last.note().isSignedBy(signer.verifier())).isTrue();
        return Checkpoint.parse(last.note().text());
    }

    /** As somebody does who has the database to themselves. */
    void tamper(String statement) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(statement).update();
        });
    }
}
