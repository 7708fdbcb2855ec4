package cn.lvpu.portal.platform.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Somewhere on this portal to go back to. Whatever could lead elsewhere is no local path, so that no link here sends people away. */
public record LocalPath(String value) {
    private static final int LONGEST = 2000;

    /** Empty unless the text is an absolute path with optional query, and neither log-in nor log-out. */
    public static Optional<LocalPath> find(String text) {
        boolean plain = text.length() <= LONGEST
                && text.startsWith("/")
                && !text.startsWith("//")
                && text.indexOf('\\') < 0
                && text.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
        if (!plain) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            String path = uri.getPath();
            boolean local = !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && path != null
                    && !path.contains("//")
                    && !path.contains("/.");
            boolean circular =
                    path != null && (path.equals("/login") || path.equals("/signup") || path.equals("/logout"));
            return local && !circular ? Optional.of(new LocalPath(text)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
