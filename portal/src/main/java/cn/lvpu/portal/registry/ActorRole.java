package cn.lvpu.portal.registry;

import java.util.Locale;

/** In which role somebody decided; what the public history shows of a person. */
public enum ActorRole {
    REVIEWER,
    OPERATOR,
    /** Nobody: the calendar. */
    CLOCK;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown word */
    public static ActorRole ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
