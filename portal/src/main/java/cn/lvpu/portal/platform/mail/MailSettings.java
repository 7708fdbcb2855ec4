package cn.lvpu.portal.platform.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who letters are from, and whether there is a server to send them by. */
@Component
final class MailSettings {
    private final String host;
    private final String from;

    /**
     * @param host as Spring's own property; empty means that this portal sends no mail
     * @param from an address, with or without a name before it
     */
    MailSettings(@Value("${spring.mail.host:}") String host, @Value("${lvpu.mail.from:}") String from) {
        this.host = host;
        this.from = from;
    }

    boolean complete() {
        return !host.isBlank() && !from.isBlank();
    }

    String from() {
        return from;
    }

    /** The domain of the sender, for Message-IDs. */
    String domain() {
        return from.replaceFirst("^.*@", "").replaceFirst(">.*$", "").strip();
    }
}
