package cn.lvpu.portal.participation;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifies a post for ever. The author's form chooses it, so that sending twice makes one post. */
public record PostId(UUID value) implements Serializable {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The id in its one canonical form: 36 lower-case characters; anything else is no id. */
    public static Optional<PostId> find(String text) {
        return CANONICAL.matcher(text).matches() ? Optional.of(new PostId(UUID.fromString(text))) : Optional.empty();
    }

    /** The permalink's path. */
    public String path() {
        return "/p/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
