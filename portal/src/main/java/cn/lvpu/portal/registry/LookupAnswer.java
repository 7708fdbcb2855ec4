package cn.lvpu.portal.registry;

import cn.lvpu.content.GiRecord;
import java.util.List;

/** What looking something up gave. */
public sealed interface LookupAnswer {
    /** Nothing was asked. */
    record Blank() implements LookupAnswer {}

    /** It was a certificate number. */
    record OfNumber(VerdictAnswer verdict) implements LookupAnswer {}

    /**
     * It was meant as a certificate number but is none.
     *
     * @param meant numbers of certificates that exist and differ by one slip; where the registry does not answer, numbers
     *     that would check out
     */
    record Mistyped(NumberProblem problem, List<CertificateNumber> meant) implements LookupAnswer {}

    /**
     * It was a name or an announcement number.
     *
     * @param certificates whose number, holder, product or place has the text; the newest {@value Lookup#MOST_CERTIFICATES}
     * @param registryAnswered false when certificates could not be asked, so that none means nothing
     */
    record Listed(List<VerdictAnswer.Judged> certificates, boolean registryAnswered, List<GiRecord> giRecords)
            implements LookupAnswer {
        public boolean isEmpty() {
            return certificates.isEmpty() && giRecords.isEmpty();
        }
    }
}
