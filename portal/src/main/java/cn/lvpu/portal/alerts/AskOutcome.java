package cn.lvpu.portal.alerts;

import java.time.Duration;

/** What became of asking for letters to an address. */
public sealed interface AskOutcome {
    /** A letter with a link is on its way there. */
    record OnItsWay(String address) implements AskOutcome {}

    /** This is no address that mail can be sent to. */
    record NotAnAddress() implements AskOutcome {}

    /** Asked too often. */
    record TooOften(Duration retryAfter) implements AskOutcome {}

    /** This portal sends no mail. */
    record NoMail() implements AskOutcome {}
}
