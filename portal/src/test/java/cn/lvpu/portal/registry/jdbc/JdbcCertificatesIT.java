package cn.lvpu.portal.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.CertificateQuery;
import cn.lvpu.portal.registry.CertificateReads;
import cn.lvpu.portal.registry.CertificateState;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Certificates.Recording;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class JdbcCertificatesIT {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00.123456Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateReads reads;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String holder = "持证人" + UUID.randomUUID();

    @Test
    void whatIsStoredIsReadBackWithItsWholeHistory() {
        Certificate issued = stored(UUID.randomUUID());
        Certificate suspended = RegistryExamples.accepted(issued.suspend(decision("抽检发现农残超标")));
        assertThat(update(suspended)).isTrue();
        Certificate resumed = RegistryExamples.accepted(suspended.resume(decision("整改后复检合格")));
        assertThat(update(resumed)).isTrue();

        assertThat(certificates.find(issued.number())).contains(resumed);
        assertThat(resumed.rowVersion()).isEqualTo(3);
    }

    @Test
    void aVerdictReadsWhatWasJustStored() {
        Certificate issued = stored(UUID.randomUUID());
        assertThat(reads.find(issued.number())).contains(issued);
        Certificate suspended = RegistryExamples.accepted(issued.suspend(decision("抽检发现农残超标")));
        assertThat(update(suspended)).isTrue();
        assertThat(reads.find(issued.number())).contains(suspended);
    }

    @Test
    void aVerdictDoesNotWaitForAServerThatDoesNotAnswer() {
        CertificateNumber number = stored(UUID.randomUUID()).number();
        assertThat(reads.find(number)).isPresent();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table certificate in access exclusive mode").update();
            long start = System.nanoTime();
            assertThatException().isThrownBy(() -> reads.find(number));
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(500), CertificateReads.LONGEST.plusMillis(1500));
        });
        assertThat(reads.find(number)).isPresent();
    }

    @Test
    void anUnknownNumberIsNotFound() {
        assertThat(certificates.find(new CertificateNumber("LSLC", 2001, 999_999)))
                .isEmpty();
    }

    @Test
    void numbersOfASchemeAndYearFollowEachOtherAndNeverRepeat() {
        CertificateNumber first = transaction.execute(status -> certificates.next("QQQQ", 2031));
        CertificateNumber second = transaction.execute(status -> certificates.next("QQQQ", 2031));
        CertificateNumber otherYear = transaction.execute(status -> certificates.next("QQQQ", 2032));
        assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
        assertThat(otherYear.year()).isEqualTo(2032);
    }

    @Test
    void aDecisionAboutAnOldVersionChangesNothing() {
        Certificate issued = stored(UUID.randomUUID());
        Certificate suspended = RegistryExamples.accepted(issued.suspend(decision("抽检发现农残超标")));
        Certificate revoked = RegistryExamples.accepted(issued.revoke(decision("持证人伪造检测报告")));
        assertThat(update(suspended)).isTrue();
        assertThat(update(revoked)).isFalse();
        assertThat(certificates.find(issued.number())).contains(suspended);
    }

    @Test
    void aRequestIsNeverCarriedOutTwice() {
        UUID request = UUID.randomUUID();
        Certificate first = stored(request);
        assertThatThrownBy(() -> stored(request)).isInstanceOf(DuplicateKeyException.class);
        assertThat(certificates.findByRequest(request)).contains(first);
        assertThat(certificates
                        .list(new CertificateQuery(holder, Optional.empty(), 0, 10))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void everyChangeIsAnnouncedInTheSameTransaction() {
        Certificate issued = stored(UUID.randomUUID());
        update(RegistryExamples.accepted(issued.suspend(decision("抽检发现农残超标"))));
        assertThat(announcements(issued)).isEqualTo(2);

        transaction.executeWithoutResult(status -> {
            Certificate never = RegistryExamples.issued(
                    certificates.next("LSLC", 2026), RegistryExamples.terms(holder, TODAY, TODAY), NOW);
            certificates.add(never, recording(UUID.randomUUID()));
            status.setRollbackOnly();
        });
        assertThat(certificates
                        .list(new CertificateQuery(holder, Optional.empty(), 0, 10))
                        .total())
                .isEqualTo(1);
        assertThatThrownBy(() -> certificates.add(issued, recording(UUID.randomUUID())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void listsFindPartsOfNumberHolderProductAndPlaceAndTakeWildcardsLiterally() {
        Certificate issued = stored(UUID.randomUUID());
        String sequence = String.format("%06d", issued.number().sequence());
        assertThat(numbers(holder)).containsExactly(issued.number());
        assertThat(numbers("lslc-2026-" + sequence)).contains(issued.number());
        assertThat(numbers("军庄")).contains(issued.number());
        assertThat(numbers("鲜果")).contains(issued.number());
        assertThat(numbers("%")).isEmpty();
        assertThat(numbers("_")).isEmpty();
        assertThat(certificates
                        .list(new CertificateQuery(holder, Optional.of(CertificateState.REVOKED), 0, 10))
                        .total())
                .isZero();
    }

    @Test
    void onlyExistingNumbersAreSuggested() {
        Certificate issued = stored(UUID.randomUUID());
        CertificateNumber missing = new CertificateNumber("LSLC", 2001, 999_999);
        assertThat(certificates.listExisting(List.of(issued.number(), missing))).containsExactly(issued.number());
        assertThat(certificates.listExisting(List.of())).isEmpty();
    }

    @Test
    void historyAndTermsCannotBeRewrittenEvenByHand() {
        String number = stored(UUID.randomUUID()).number().toString();
        for (String attempt : List.of(
                "update certificate_transition set reason = '改写' where number = ?",
                "delete from certificate_transition where number = ?",
                "update certificate set holder = '别人' where number = ?",
                "update certificate set valid_to = valid_to + 365, row_version = row_version + 1 where number = ?",
                "update certificate set state = 'active' where number = ?",
                "delete from certificate where number = ?")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).param(number).update())
                    .as(attempt)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("truncate certificate_transition").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void thePublicationTellsTheHistoryAndNobodysAccount() {
        Certificate issued = stored(UUID.randomUUID());
        update(RegistryExamples.accepted(issued.suspend(decision("抽检发现农残超标"))));
        var row = jdbc.sql("select row_version, state, example, history::text as history from certificate_publication"
                        + " where number = ?")
                .param(issued.number().toString())
                .query()
                .singleRow();
        assertThat(row).containsEntry("row_version", 2L).containsEntry("state", "suspended");
        assertThat(row.get("history").toString())
                .contains("\"kind\": \"issue\"", "抽检发现农残超标", "\"effective_on\": \"2026-11-22\"")
                .doesNotContain("actor_id");
    }

    private Certificate stored(UUID request) {
        return transaction.execute(status -> {
            Certificate issued = RegistryExamples.issued(
                    certificates.next("LSLC", 2026), RegistryExamples.terms(holder, TODAY, TODAY.plusYears(2)), NOW);
            certificates.add(issued, recording(request));
            return issued;
        });
    }

    private boolean update(Certificate changed) {
        return transaction.execute(status -> certificates.update(changed, recording(UUID.randomUUID())));
    }

    private List<CertificateNumber> numbers(String text) {
        return certificates.list(new CertificateQuery(text, Optional.empty(), 0, 200)).certificates().stream()
                .map(Certificate::number)
                .toList();
    }

    private long announcements(Certificate certificate) {
        return jdbc.sql("select count(*) from publication_change where subject_kind = 'certificate' and subject_id = ?")
                .param(certificate.number().toString())
                .query(Long.class)
                .single();
    }

    private static Recording recording(UUID request) {
        return new Recording(request, Optional.of(UUID.randomUUID()));
    }

    private static Decision decision(String reason) {
        return Decision.now(reason, ActorRole.REVIEWER, NOW);
    }
}
