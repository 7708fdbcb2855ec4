package cn.lvpu.portal.moderation;

import java.util.Arrays;
import java.util.Optional;

/** The short list of reasons for which a post is refused. The author is told the code's label and the sentence. */
public enum RefusalCode {
    ADVERTISING("advertising"),
    PERSONAL_DATA("personal-data"),
    ABUSE("abuse"),
    UNLAWFUL("unlawful"),
    UNTRUE("untrue"),
    DUPLICATE("duplicate"),
    OFF_TOPIC("off-topic"),
    UNCLEAR("unclear");

    private final String key;

    RefusalCode(String key) {
        this.key = key;
    }

    /** The word that is stored. */
    public String key() {
        return key;
    }

    /** The key of its label; with {@code .sentence} behind it, of the sentence that is offered to be sent. */
    public String textKey() {
        return "moderation.reason." + key;
    }

    public static Optional<RefusalCode> ofKey(String key) {
        return Arrays.stream(values()).filter(code -> code.key.equals(key)).findFirst();
    }
}
