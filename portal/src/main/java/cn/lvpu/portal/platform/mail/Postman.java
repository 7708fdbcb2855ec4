package cn.lvpu.portal.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends what lies in the outbox. A letter is taken, sent and settled: when the mail server is away it is put back and tried
 * again, later and later, at least every hour, and never given up; when its address is refused for good it is settled as
 * refused. Only a portal that dies between the server's yes and the settling lets a letter be sent again, with the same Message-ID
 * (docs/adr/0013).
 */
@Component
public class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 5_000;
    private static final int REFUSED_FOR_GOOD = 550;

    private final JdbcOutbox outbox;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> senders;
    private final Clock clock;

    Postman(JdbcOutbox outbox, MailSettings settings, ObjectProvider<JavaMailSender> senders, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.senders = senders;
        this.clock = clock;
    }

    /** Sends everything that is due; returns how many letters went. Stops early when the mail server does not answer. */
    public int deliver() {
        JavaMailSender sender = senders.getIfAvailable();
        if (sender == null || !settings.complete()) {
            return 0;
        }
        int sent = 0;
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<JdbcOutbox.Taken> next = outbox.take();
            if (next.isEmpty()) {
                return sent;
            }
            JdbcOutbox.Taken taken = next.get();
            try {
                sender.send(message(sender, taken));
                outbox.sent(taken.id());
                sent++;
            } catch (MailException | MessagingException e) {
                if (isRefusedForGood(e)) {
                    outbox.refused(taken.id(), words(e));
                } else {
                    Instant due = clock.instant().plus(wait(taken.attempts()));
                    outbox.putBack(taken.id(), due, words(e));
                    LOG.warn("letter {} could not be sent, again at {}: {}", taken.id(), due, words(e));
                    return sent;
                }
            }
        }
        return sent;
    }

    /** One minute, then twice as long each time, an hour at most. */
    static Duration wait(int attempts) {
        Duration wait = Duration.ofMinutes(1L << Math.clamp(attempts - 1L, 0, 6));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private MimeMessage message(JavaMailSender sender, JdbcOutbox.Taken taken) throws MessagingException {
        Letter letter = taken.letter();
        MimeMessage message = new FixedId(sender.createMimeMessage(), "<" + taken.id() + "@" + settings.domain() + ">");
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(settings.from());
        helper.setTo(letter.recipient());
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        helper.setSentDate(Date.from(clock.instant()));
        for (var header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }

    private static boolean isRefusedForGood(Exception failure) {
        if (failure instanceof MailSendException several) {
            for (Exception one : several.getMessageExceptions()) {
                if (isRefusedForGood(one)) {
                    return true;
                }
            }
        }
        for (Exception next = failure;
                next instanceof MessagingException messaging;
                next = messaging.getNextException()) {
            if (next instanceof SMTPAddressFailedException address && address.getReturnCode() >= REFUSED_FOR_GOOD) {
                return true;
            }
        }
        return failure instanceof SendFailedException
                && failure.getCause() instanceof SMTPAddressFailedException cause
                && cause.getReturnCode() >= REFUSED_FOR_GOOD;
    }

    private static String words(Exception failure) {
        String message = failure.getMessage();
        String words = message == null ? failure.getClass().getSimpleName() : message;
        return words.substring(0, Math.min(500, words.length()));
    }

    /** The mail library makes a new Message-ID whenever it saves; this one keeps the letter's. */
    private static final class FixedId extends MimeMessage {
        private final String id;

        FixedId(MimeMessage blank, String id) throws MessagingException {
            super(blank.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
