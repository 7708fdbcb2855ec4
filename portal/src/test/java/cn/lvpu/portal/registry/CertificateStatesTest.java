package cn.lvpu.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** docs/CERTIFICATE-STATES.md is written from {@link TransitionKind}; {@code -Dlvpu.docs=write} renews it. */
class CertificateStatesTest {
    private static final Path DOCUMENT = Path.of("../docs/CERTIFICATE-STATES.md");

    @Test
    void theTableInTheDocumentsIsTheOneInTheCode() throws IOException {
        String table = document();
        if ("write".equals(System.getProperty("lvpu.docs"))) {
            Files.writeString(DOCUMENT, table);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("renew it with -Dlvpu.docs=write")
                .isEqualTo(table);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # States of a certificate

                Written from `TransitionKind` by `CertificateStatesTest`: not to be edited by hand. A row is the state before, a column the
                decision, a cell the state after; – is refused. Every step carries reason, legal ground, role and time.

                """);
        text.append("| state |");
        for (TransitionKind kind : TransitionKind.values()) {
            text.append(' ').append(kind.key()).append(" |");
        }
        text.append("\n|---|")
                .append("---|".repeat(TransitionKind.values().length))
                .append("\n| none |");
        for (TransitionKind kind : TransitionKind.values()) {
            text.append(kind == TransitionKind.ISSUE ? " active |" : " – |");
        }
        for (CertificateState state : CertificateState.values()) {
            text.append("\n| ").append(state.name().toLowerCase(Locale.ROOT)).append(" |");
            for (TransitionKind kind : TransitionKind.values()) {
                text.append(' ')
                        .append(kind.isAllowedFrom(state) ? kind.after(state).key() : "–")
                        .append(" |");
            }
        }
        return text.append("""


                Beside the state:
                - `renew` grants a later last day and is decided on the last day at the latest; `correct` changes holder, products or place alone.
                  Both write what was and what is into the history. `expire` is written by the clock once the last day is over.
                - No decision reaches back before the one it follows, and none is for a day to come.
                - The verdict of a day follows from history and calendar (ADR 0006): expired is expired whether or not the clock has written it.
                """).toString();
    }
}
