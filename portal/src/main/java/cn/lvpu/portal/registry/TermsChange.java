package cn.lvpu.portal.registry;

import java.util.ArrayList;
import java.util.List;

/** One change of what a certificate grants, so that the history tells what was printed before. */
public record TermsChange(TermsField field, String before, String after) {
    /** In the order of {@link TermsField}; empty when nothing that can change differs. */
    static List<TermsChange> between(Terms before, Terms after) {
        List<TermsChange> changes = new ArrayList<>();
        for (TermsField field : TermsField.values()) {
            if (!field.of(before).equals(field.of(after))) {
                changes.add(new TermsChange(field, field.of(before), field.of(after)));
            }
        }
        return changes;
    }
}
