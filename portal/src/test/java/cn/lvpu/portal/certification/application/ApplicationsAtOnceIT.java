package cn.lvpu.portal.certification.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Several people, tabs and presses at once, and connections that break: one wins, nothing acknowledged is lost. */
@IntegrationTest
class ApplicationsAtOnceIT extends ApplicationFixture {
    @Test
    void ofTwoReviewersAtOnceOneWinsAndTheOtherIsToldWhatIsNow() throws Exception {
        for (int round = 0; round < 10; round++) {
            Application submitted = submitted();
            List<Outcome> outcomes = atOnce(List.of(
                    () -> as(first, () -> reviewing.takeUp(UUID.randomUUID(), submitted.id(), submitted.rowVersion())),
                    () -> as(
                            second,
                            () -> reviewing.takeUp(UUID.randomUUID(), submitted.id(), submitted.rowVersion()))));
            Application now = as(applicant, () -> applying.find(submitted.id())).orElseThrow();
            assertThat(now.history()).hasSize(2);
            assertThat(outcomes).containsExactlyInAnyOrder(new Outcome.Done(now), new Outcome.Overtaken(now));
        }
    }

    @Test
    void twoPressesOfSubmitGiveOneReceipt() throws Exception {
        Application draft = filled();
        UUID request = UUID.randomUUID();
        List<Callable<Outcome>> presses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            presses.add(() -> as(applicant, () -> applying.submit(request, draft.id(), draft.rowVersion())));
        }
        List<Outcome> outcomes = atOnce(presses);
        Application now = as(applicant, () -> applying.find(draft.id())).orElseThrow();
        assertThat(outcomes).containsOnly(new Outcome.Done(now));
        assertThat(now.versions()).hasSize(1);
    }

    @Test
    void ofTwoTabsTheSecondIsToldAndNothingOfTheFirstIsLost() {
        Application draft = filled();
        Application saved = done(as(
                applicant,
                () -> applying.save(
                        draft.id(), draft.rowVersion(), draft.answers().with(Map.of("contact", "李四")))));
        Outcome late = as(
                applicant,
                () -> applying.save(
                        draft.id(), draft.rowVersion(), draft.answers().with(Map.of("contact", "王五"))));
        assertThat(late).isEqualTo(new Outcome.Overtaken(saved));
        assertThat(as(applicant, () -> applying.submit(UUID.randomUUID(), draft.id(), draft.rowVersion())))
                .isEqualTo(new Outcome.Overtaken(saved));
    }

    /** Connections are cut under the submissions again and again; what was answered is there, and nothing twice. */
    @Test
    void everyAcknowledgedSubmissionIsThereWhateverHappensToTheConnections() throws Exception {
        List<Application> drafts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            drafts.add(filled());
        }
        List<ApplicationId> acknowledged = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Future<?> cutting = threads.submit(() -> {
                for (int i = 0; i < 12; i++) {
                    jdbc.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname ="
                                    + " current_database() and pid <> pg_backend_pid() and state = 'active'"
                                    + " and query ilike '%application%'")
                            .query(Long.class)
                            .single();
                }
                return null;
            });
            List<Future<Optional<ApplicationId>>> waiting = new ArrayList<>();
            for (Application draft : drafts) {
                waiting.add(threads.submit(() -> submitUntilAnswered(draft)));
            }
            for (var each : waiting) {
                each.get().ifPresent(acknowledged::add);
            }
            cutting.get();
        }
        assertThat(acknowledged).hasSize(drafts.size());
        List<String> receipts = new ArrayList<>();
        for (ApplicationId id : acknowledged) {
            Application kept = as(applicant, () -> applying.find(id)).orElseThrow();
            assertThat(kept.versions()).hasSize(1);
            assertThat(kept.history()).hasSize(1);
            receipts.add(kept.receipt().orElseThrow().value());
        }
        assertThat(new HashSet<>(receipts)).hasSize(receipts.size());
    }

    /** As a browser does: the same press again until there is an answer. */
    private Optional<ApplicationId> submitUntilAnswered(Application draft) {
        UUID request = UUID.randomUUID();
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                if (as(applicant, () -> applying.submit(request, draft.id(), draft.rowVersion()))
                        instanceof Outcome.Done) {
                    return Optional.of(draft.id());
                }
            } catch (DataAccessException
                    | org.springframework.transaction.TransactionException
                    | cn.lvpu.portal.platform.availability.StoreUnavailableException e) {
                // No answer: the same press again.
            }
        }
        return Optional.empty();
    }

    private static List<Outcome> atOnce(List<Callable<Outcome>> people) throws Exception {
        CountDownLatch ready = new CountDownLatch(people.size());
        List<Future<Outcome>> waiting = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<Outcome> person : people) {
                waiting.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return person.call();
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : waiting) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }
}
