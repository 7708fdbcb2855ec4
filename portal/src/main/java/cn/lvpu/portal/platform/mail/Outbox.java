package cn.lvpu.portal.platform.mail;

import java.util.UUID;

/** Where letters wait until they are sent. What is put in within a transaction is there exactly if the transaction is. */
public interface Outbox {
    /** Whether this portal has a mail server to send by ({@code spring.mail.host} and {@code lvpu.mail.from}). */
    boolean isOpen();

    /**
     * Puts a letter in.
     *
     * @param owner the id of the account it is for; the letter goes when the account goes
     * @param purpose what it tells of, such as {@code digest}
     */
    LetterId put(UUID owner, String purpose, Letter letter);

    /** Takes back all letters of the purpose that nobody has begun to send. */
    void takeBack(UUID owner, String purpose);

    /** Whether the mail server of the last letter of the purpose refused its address for good. */
    boolean wasRefused(UUID owner, String purpose);
}
