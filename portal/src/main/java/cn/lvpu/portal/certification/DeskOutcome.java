package cn.lvpu.portal.certification;

import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Refusal;
import java.util.List;

/** What came of a reviewer's decision. Only {@link Done} changed anything. */
public sealed interface DeskOutcome {
    /** @param certificate as it is now; the same when the same request is sent again */
    record Done(Certificate certificate) implements DeskOutcome {}

    /** The form has mistakes. */
    record Invalid(List<IssueForm.Problem> problems) implements DeskOutcome {}

    /** The rules of the registry forbid it. */
    record Forbidden(Refusal refusal) implements DeskOutcome {}

    /**
     * Somebody else changed the certificate since the reviewer saw it.
     *
     * @param current as it is now, to decide anew
     */
    record Overtaken(Certificate current) implements DeskOutcome {}

    record NoSuchCertificate(CertificateNumber number) implements DeskOutcome {}
}
