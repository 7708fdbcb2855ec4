package cn.lvpu.portal.transparency;

import cn.lvpu.portal.moderation.Ledger;
import cn.lvpu.portal.moderation.LedgerRow;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateQuery;
import cn.lvpu.portal.registry.Certificates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Logs, once in the life of a database, what happened before there was a log; the records say nothing of how late they came, their
 * checkpoint does. Later starts only sign what waits.
 */
@Component
class Backfill implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
    private static final int PAGE = 200;

    private final Recorder recorder;
    private final Integrator integrator;
    private final Certificates certificates;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    Backfill(
            Recorder recorder,
            Integrator integrator,
            Certificates certificates,
            Ledger ledger,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.recorder = recorder;
        this.integrator = integrator;
        this.certificates = certificates;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Step(Certificate certificate, int ordinal) {
        Instant at() {
            return certificate.history().get(ordinal - 1).at();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            boolean isFirst = jdbc.sql("insert into portal_milestone (name) values (?) on conflict (name) do nothing")
                            .param("transparency.backfill")
                            .update()
                    == 1;
            if (isFirst) {
                steps().forEach(step -> recorder.record(step.certificate(), step.ordinal()));
                rows();
            }
        });
        try {
            integrator.run();
        } catch (BrokenLogException e) {
            // Verdicts and all else go on; the log's page and every later attempt tell.
            LOG.error("The public log is not extended: {}", e.getMessage());
        }
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<Certificate> page;
        int offset = 0;
        do {
            page = certificates
                    .list(new CertificateQuery("", Optional.empty(), offset, PAGE))
                    .certificates();
            for (Certificate certificate : page) {
                for (int ordinal = 1; ordinal <= certificate.history().size(); ordinal++) {
                    steps.add(new Step(certificate, ordinal));
                }
            }
            offset += page.size();
        } while (!page.isEmpty());
        steps.sort(Comparator.comparing(Step::at)
                .thenComparing(step -> step.certificate().number().toString())
                .thenComparing(Step::ordinal));
        return steps;
    }

    private void rows() {
        long after = 0;
        for (List<LedgerRow> rows = ledger.list(0, PAGE); !rows.isEmpty(); rows = ledger.list(after, PAGE)) {
            rows.forEach(recorder::record);
            after = rows.getLast().sequence();
        }
    }
}
