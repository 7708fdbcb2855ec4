package cn.lvpu.portal.transparency.tree;

import java.util.Iterator;
import java.util.List;

/** Checks proofs, as RFC 9162 sections 2.1.3.2 and 2.1.4.2 say: nothing is believed but hashes. */
public final class Proofs {
    private Proofs() {}

    /** Whether a leaf is the one with that index in the tree of that size and root. */
    public static boolean includes(Hash leaf, long index, long size, Hash root, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of the later size and root begins with all that the earlier one held. */
    public static boolean isGrownFrom(long earlier, Hash earlierRoot, long later, Hash laterRoot, List<Hash> proof) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == 0) {
            return proof.isEmpty() && earlierRoot.equals(Hash.ofNothing());
        }
        if (earlier == later) {
            return proof.isEmpty() && earlierRoot.equals(laterRoot);
        }
        if (proof.isEmpty()) {
            return false;
        }
        Iterator<Hash> hashes = proof.iterator();
        // A tree of a power of two is itself the first hash, which the proof therefore leaves out.
        Hash first = Long.bitCount(earlier) == 1 ? earlierRoot : hashes.next();
        long node = earlier - 1;
        long last = later - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash old = first;
        Hash grown = first;
        while (hashes.hasNext()) {
            Hash beside = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.ofNode(beside, old);
                grown = Hash.ofNode(beside, grown);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                grown = Hash.ofNode(grown, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(earlierRoot) && grown.equals(laterRoot);
    }
}
