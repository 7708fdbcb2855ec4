package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import java.util.Optional;

/**
 * What of the season calendar somebody wants to see.
 *
 * @param districtCode six digits; empty shows every place
 */
record SeasonChoice(Optional<EntryKind> kind, Optional<String> districtCode) {
    static final SeasonChoice EVERYTHING = new SeasonChoice(Optional.empty(), Optional.empty());

    boolean includes(Entry entry) {
        return kind.map(entry.kind()::equals).orElse(true)
                && districtCode.map(entry.place().districtCode()::equals).orElse(true);
    }

    boolean isEverything() {
        return equals(EVERYTHING);
    }

    SeasonChoice withKind(Optional<EntryKind> other) {
        return new SeasonChoice(other, districtCode);
    }

    SeasonChoice withDistrict(Optional<String> other) {
        return new SeasonChoice(kind, other);
    }

    /** The address of a month's page under this choice: one grammar, parameters always in the same order. */
    String address(int month) {
        String query = districtCode.map(code -> "district=" + code).orElse("");
        query += kind.map(EntryKind::key).map(key -> "&kind=" + key).orElse("");
        return "/season/" + month + (query.isEmpty() ? "" : "?" + query.replaceFirst("^&", ""));
    }
}
