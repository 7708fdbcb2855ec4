package cn.lvpu.portal.transparency.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A proof that needs nothing else but the entry and the log's key (C2SP tlog-proof).
 *
 * @param index of the entry, from 0
 * @param checkpoint of the tree that the hashes lead to
 */
public record InclusionProof(long index, List<Hash> hashes, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";

    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** @throws IllegalArgumentException when the text is no proof */
    public static InclusionProof parse(String text) {
        int split = text.indexOf("\n\n");
        String[] lines = (split < 0 ? "" : text.substring(0, split)).split("\n");
        int at = lines.length > 1 && lines[1].startsWith("extra ") ? 2 : 1;
        if (lines.length <= at || !lines[0].equals(HEADER) || !lines[at].matches("index (0|[1-9][0-9]{0,17})")) {
            throw new IllegalArgumentException("no proof of inclusion: " + HEADER + " is expected");
        }
        List<Hash> hashes = new ArrayList<>();
        for (int i = at + 1; i < lines.length; i++) {
            hashes.add(Hash.ofBase64(lines[i]));
        }
        return new InclusionProof(
                Long.parseLong(lines[at].substring("index ".length())),
                hashes,
                SignedNote.parse(text.substring(split + 2)));
    }

    /** Whether that log holds the entry. */
    public boolean proves(byte[] entry, NoteVerifier verifier) {
        if (!checkpoint.isSignedBy(verifier)) {
            return false;
        }
        Checkpoint tree = Checkpoint.parse(checkpoint.text());
        return tree.origin().equals(verifier.name())
                && Proofs.includes(Hash.ofLeaf(entry), index, tree.size(), tree.root(), hashes);
    }

    /** The file to pass on. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(HEADER).append("\nindex ").append(index).append('\n');
        hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.whole()).toString();
    }
}
