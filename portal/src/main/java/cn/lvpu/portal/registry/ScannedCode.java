package cn.lvpu.portal.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a scanned code leads here. Its host is not followed: a copied label may lead anywhere, the number is asked of us. */
public final class ScannedCode {
    private static final Pattern OURS = Pattern.compile("(?i)^https?://[^/]+/c/([^/?#\\s]+)(?:/([^/?#\\s]+))?.*$");

    private ScannedCode() {}

    /** The verdict page of what was scanned; the text itself, to be looked up, when it names no certificate. */
    public sealed interface Reading {
        record Page(String path) implements Reading {}

        record Words(String text) implements Reading {}
    }

    /** @param text as the code says it */
    public static Reading read(String text) {
        String stripped = text.strip();
        Matcher ours = OURS.matcher(stripped);
        if (ours.matches() && CertificateNumber.parse(ours.group(1)) instanceof NumberReading.Read read) {
            boolean unit =
                    ours.group(2) != null && SerialCode.parse(ours.group(2)).isPresent();
            return new Reading.Page("/c/" + read.number() + (unit ? "/" + ours.group(2) : ""));
        }
        return CertificateNumber.parse(stripped) instanceof NumberReading.Read read
                ? new Reading.Page("/c/" + read.number())
                : new Reading.Words(stripped);
    }
}
