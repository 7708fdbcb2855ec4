package cn.lvpu.portal.registry;

import java.time.Instant;
import java.time.LocalDate;

/** The answer to: is this number good? Every answer says as of when. */
public sealed interface VerdictAnswer {
    CertificateNumber number();

    Instant asOf();

    Verdict verdict();

    /**
     * There is such a certificate.
     *
     * @param on the day asked about, in Asia/Shanghai
     * @param verdict of that day
     */
    record Judged(Certificate certificate, Verdict verdict, LocalDate on, Instant asOf, KnownFrom source)
            implements VerdictAnswer {
        @Override
        public CertificateNumber number() {
            return certificate.number();
        }

        /** Whether it was asked about a day gone by. */
        public boolean isAboutThePast() {
            return on.isBefore(RegistryDay.of(asOf));
        }

        /** The verdict of the moment it was asked, whichever day it was asked about. */
        public Verdict verdictOfToday() {
            return certificate.verdict(RegistryDay.of(asOf), asOf);
        }

        /** Whether what is known of it hangs together. */
        public Integrity integrity() {
            Integrity replayed = certificate.integrity();
            return replayed == Integrity.CONSISTENT && source instanceof KnownFrom.Copy
                    ? Integrity.NOT_CONFIRMED
                    : replayed;
        }
    }

    /** The registry itself says that it never issued such a certificate. */
    record Unknown(CertificateNumber number, Instant asOf) implements VerdictAnswer {
        @Override
        public Verdict verdict() {
            return Verdict.UNKNOWN;
        }
    }

    /** Nobody who could know answered, or what answered is too old to call anything valid. */
    record NotChecked(CertificateNumber number, Instant asOf) implements VerdictAnswer {
        @Override
        public Verdict verdict() {
            return Verdict.COULD_NOT_BE_CHECKED;
        }
    }
}
