package cn.lvpu.portal.transparency;

import cn.lvpu.portal.moderation.LedgerAppended;
import cn.lvpu.portal.moderation.LedgerRow;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateRecorded;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes a record for every step and every staff action, in the very transaction that stores it: both are kept, or neither. */
@Component
class Recorder {
    private final LogStore log;
    private final SecureRandom random = new SecureRandom();

    Recorder(LogStore log) {
        this.log = log;
    }

    @EventListener
    void on(CertificateRecorded recorded) {
        Certificate certificate = recorded.certificate();
        record(certificate, certificate.history().size());
    }

    @EventListener
    void on(LedgerAppended appended) {
        record(appended.row());
    }

    /** @param ordinal which step of the certificate, from 1 */
    void record(Certificate certificate, int ordinal) {
        Seed seed = Seed.random(random);
        log.add(new LogRecord(
                Source.CERTIFICATE,
                certificate.number() + "/" + ordinal,
                Optional.of(certificate.number()),
                RecordContent.of(certificate, ordinal, seed),
                OptionalLong.empty(),
                Optional.of(seed)));
    }

    void record(LedgerRow row) {
        Seed seed = Seed.random(random);
        log.add(new LogRecord(
                Source.STAFF,
                Long.toString(row.sequence()),
                Optional.empty(),
                RecordContent.of(row, seed),
                OptionalLong.empty(),
                Optional.of(seed)));
    }
}
