package cn.lvpu.portal.registry.jdbc;

import cn.lvpu.portal.registry.TermsChange;
import cn.lvpu.portal.registry.TermsField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes of terms as they lie in the column {@code changes}; null where a step changes none. */
final class TermsChanges {
    private static final TypeReference<List<Map<String, String>>> LINES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private TermsChanges() {}

    static List<TermsChange> of(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        return JSON.readValue(stored, LINES).stream()
                .map(line -> new TermsChange(
                        TermsField.ofKey(line.getOrDefault("field", "")),
                        line.getOrDefault("before", ""),
                        line.getOrDefault("after", "")))
                .toList();
    }

    static @Nullable String stored(List<TermsChange> changes) {
        return changes.isEmpty()
                ? null
                : JSON.writeValueAsString(changes.stream()
                        .map(change -> Map.of(
                                "field", change.field().key(), "before", change.before(), "after", change.after()))
                        .toList());
    }
}
