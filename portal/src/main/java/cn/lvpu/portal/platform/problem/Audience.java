package cn.lvpu.portal.platform.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who asked: a person with a browser, who gets a page, or a program, which gets a problem document. */
enum Audience {
    PERSON,
    PROGRAM;

    /**
     * Programs are those that ask under {@code /api}, or that say what they accept and name no page among it.
     *
     * @param path the path that was asked for
     * @param accept the Accept header
     */
    static Audience of(@Nullable String path, @Nullable String accept) {
        if (path != null && (path.equals("/api") || path.startsWith("/api/") || path.startsWith("/v3/api-docs"))) {
            return PROGRAM;
        }
        if (accept == null || accept.isBlank()) {
            return PERSON;
        }
        String accepted = accept.toLowerCase(Locale.ROOT);
        boolean page = accepted.contains("text/html")
                || accepted.contains("application/xhtml+xml")
                || accepted.contains("*/*")
                || accepted.contains("text/*");
        return page ? PERSON : PROGRAM;
    }
}
