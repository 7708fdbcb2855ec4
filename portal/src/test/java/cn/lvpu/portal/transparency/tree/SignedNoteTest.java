package cn.lvpu.portal.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /** The example that golang.org/x/mod/sumdb/note publishes for its key and its note. */
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final NoteSigner signer = NoteSigner.generate("lvpu.example/log", new SecureRandom());

    @Test
    void theKnownKeySignsTheKnownNote() {
        NoteSigner known = NoteSigner.parse(SECRET);
        assertThat(known.verifier()).hasToString(KEY);
        assertThat(known.sign(TEXT).whole()).isEqualTo(NOTE);
        assertThat(known.secret()).isEqualTo(SECRET);
    }

    @Test
    void theKnownNoteIsReadAndVerified() {
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(NoteVerifier.parse(KEY))).isTrue();
        assertThat(note.isSignedBy(signer.verifier())).isFalse();
    }

    @Test
    void oneChangedLetterIsFound() {
        SignedNote changed = SignedNote.parse(NOTE.replace("answer", "answes"));
        assertThat(changed.isSignedBy(NoteVerifier.parse(KEY))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcXQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3",
                "",
                "PeterNeumann+c74f20a3+AR=="
            })
    void aDamagedKeyIsNone(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoteVerifier.parse(key));
        assertThatIllegalArgumentException().isThrownBy(() -> NoteSigner.parse("PRIVATE+KEY+" + key));
    }

    @Test
    void theSecretIsInNoText() {
        assertThat(signer.toString())
                .doesNotContain("PRIVATE")
                .contains(signer.verifier().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text\n", "text\n\nno signature\n", "text\n\n— name AAAA", "text\n\n"})
    void whatHasNoSignatureIsNoNote(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
    }

    @Test
    void aProofIsReadBackAndProvesItsEntryAlone() {
        SomeTree tree = SomeTree.counting(300);
        SignedNote note = signer.sign(new Checkpoint("lvpu.example/log", 300, tree.definition(300)).text());
        InclusionProof proof = new InclusionProof(7, tree.tiled(300).inclusionProof(7), note);
        InclusionProof read = InclusionProof.parse(proof.toString());
        assertThat(read).isEqualTo(proof);
        assertThat(proof.toString()).startsWith("c2sp.org/tlog-proof@v1\nindex 7\n");
        assertThat(read.proves("7".getBytes(StandardCharsets.US_ASCII), signer.verifier()))
                .isTrue();
        assertThat(read.proves("8".getBytes(StandardCharsets.US_ASCII), signer.verifier()))
                .isFalse();
        assertThat(read.proves(
                        "7".getBytes(StandardCharsets.US_ASCII),
                        NoteSigner.generate("lvpu.example/log", new SecureRandom())
                                .verifier()))
                .isFalse();
    }

    @Test
    void checkpointsAreReadBack() {
        Checkpoint checkpoint = new Checkpoint("lvpu.example/log", 12, Hash.ofNothing());
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        for (String text :
                List.of("", "a\n-1\nAAAA\n", "a\n01\n" + Hash.ofNothing().base64() + "\n", "a\n1\nAAAA\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
        }
    }
}
