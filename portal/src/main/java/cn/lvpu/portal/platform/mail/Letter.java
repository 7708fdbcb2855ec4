package cn.lvpu.portal.platform.mail;

import java.util.Map;

/**
 * What is sent to one person, in both forms.
 *
 * @param recipient one checked address
 * @param text the whole letter without any markup
 * @param html the same as a page
 * @param headers further headers, such as {@code List-Unsubscribe}; their values hold no line breaks
 */
public record Letter(String recipient, String subject, String text, String html, Map<String, String> headers) {
    public Letter {
        headers = Map.copyOf(headers);
        if (subject.lines().count() > 1
                || recipient.lines().count() > 1
                || headers.values().stream().anyMatch(value -> value.lines().count() > 1)) {
            throw new IllegalArgumentException("a header is one line");
        }
    }
}
