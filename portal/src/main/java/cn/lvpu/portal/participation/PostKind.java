package cn.lvpu.portal.participation;

import java.util.Arrays;
import java.util.Optional;

/** What sort of post it is. */
public enum PostKind {
    /** 见闻: what somebody saw, tasted or tried. */
    STORY("story");

    private final String key;

    PostKind(String key) {
        this.key = key;
    }

    /** The word used in URLs, the database and the index. */
    public String key() {
        return key;
    }

    public static Optional<PostKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
