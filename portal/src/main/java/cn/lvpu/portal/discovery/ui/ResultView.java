package cn.lvpu.portal.discovery.ui;

import java.util.Arrays;
import java.util.Locale;

/** How results are laid out. On a phone list and map take turns: {@link #SPLIT} is the list there. */
enum ResultView {
    LIST,
    /** List and map side by side; what an address without a view means. */
    SPLIT,
    MAP;

    /** The word used in URLs. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The view of this word; {@link #SPLIT} for any other. */
    static ResultView of(String key) {
        return Arrays.stream(values())
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElse(SPLIT);
    }
}
