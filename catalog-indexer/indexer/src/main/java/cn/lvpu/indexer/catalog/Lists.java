package cn.lvpu.indexer.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Empty lists are left out of the stored documents, so they come back as null. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
