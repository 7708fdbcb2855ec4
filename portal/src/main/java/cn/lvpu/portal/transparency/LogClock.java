package cn.lvpu.portal.transparency;

import cn.lvpu.portal.moderation.LedgerAppended;
import cn.lvpu.portal.platform.clockwork.ClockTask;
import cn.lvpu.portal.registry.CertificateRecorded;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** When records get their places: at once after each commit, and again by the clock for what a portal that died left behind. */
@Configuration(proxyBeanMethods = false)
class LogClock {
    private static final Logger LOG = LoggerFactory.getLogger(LogClock.class);
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(20);
    private static final Duration INSPECTION = Duration.ofHours(24);

    @Bean
    ClockTask logIntegration(Integrator integrator) {
        return new ClockTask("transparency-integration", LEFT_BEHIND, integrator::run);
    }

    @Bean
    ClockTask logInspection(Inspector inspector) {
        return new ClockTask("transparency-inspection", INSPECTION, inspector::run);
    }

    @Bean
    AfterCommit logAfterCommit(Integrator integrator, @Value("${lvpu.clockwork:true}") boolean on) {
        return new AfterCommit(integrator, on);
    }

    /** One thread, one errand waiting at most: it takes all that was committed until it starts. */
    static class AfterCommit {
        private final Integrator integrator;
        private final boolean on;
        private final AtomicBoolean asked = new AtomicBoolean();
        private final ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("transparency-integration").factory());

        AfterCommit(Integrator integrator, boolean on) {
            this.integrator = integrator;
            this.on = on;
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
        void on(CertificateRecorded recorded) {
            ask();
        }

        @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
        void on(LedgerAppended appended) {
            ask();
        }

        private void ask() {
            if (on && !thread.isShutdown() && asked.compareAndSet(false, true)) {
                thread.execute(this::integrate);
            }
        }

        private void integrate() {
            asked.set(false);
            try {
                integrator.run();
            } catch (RuntimeException e) {
                LOG.error("The log was not extended; it is tried again: {}", e.getMessage(), e);
            }
        }

        @PreDestroy
        void close() {
            thread.shutdown();
        }
    }
}
