package cn.lvpu.portal.registry;

import java.util.EnumMap;
import java.util.Map;

/** Whether what the registry keeps of a certificate hangs together: judged apart from whether the certificate is valid. */
public enum Integrity {
    /** Every step follows from the one before, none is missing, and the terms are those that the steps left. */
    CONSISTENT,
    /** Something was changed past the registry. Such a certificate is never called valid. */
    BROKEN,
    /** Known from a copy alone, which was not held against the registry. */
    NOT_CONFIRMED;

    /** Replays the history. Pure, and quick enough for every verdict: no statement, no signature. */
    static Integrity of(Certificate certificate) {
        if (certificate.rowVersion() != certificate.history().size()) {
            return BROKEN;
        }
        CertificateState state = CertificateState.ACTIVE;
        Map<TermsField, String> left = new EnumMap<>(TermsField.class);
        boolean first = true;
        for (Transition step : certificate.history()) {
            boolean allowed =
                    first ? step.kind() == TransitionKind.ISSUE : step.kind().isAllowedFrom(state);
            if (!allowed || step.changes().isEmpty() == step.kind().changesTerms()) {
                return BROKEN;
            }
            for (TermsChange change : step.changes()) {
                String before = left.put(change.field(), change.after());
                if (before != null && !before.equals(change.before())) {
                    return BROKEN;
                }
            }
            state = step.kind().after(state);
            first = false;
        }
        boolean sameTerms = left.entrySet().stream()
                .allMatch(last -> last.getKey().of(certificate.terms()).equals(last.getValue()));
        return sameTerms ? CONSISTENT : BROKEN;
    }
}
