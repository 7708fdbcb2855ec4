package cn.lvpu.portal.transparency.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of a certain size, whose hashes are read tile by tile and kept. Roots and proofs are those of RFC 6962 section 2.1. For one
 * thread at a time.
 */
public final class MerkleTree {
    private final long size;
    private final TileSource source;
    private final Map<Tile, List<Hash>> read = new HashMap<>();

    /** @param size leaves, from 0 */
    public MerkleTree(long size, TileSource source) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no leaves or some: " + size);
        }
        this.size = size;
        this.source = source;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return size == 0 ? Hash.ofNothing() : hash(0, size);
    }

    /** The hashes beside the way from a leaf to the root, the leaf's neighbour first. */
    public List<Hash> inclusionProof(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " of " + size);
        }
        List<Hash> proof = new ArrayList<>();
        include(index, 0, size, proof);
        return proof;
    }

    private void include(long index, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + splitOf(to - from);
        if (index < middle) {
            include(index, from, middle, proof);
            proof.add(hash(middle, to));
        } else {
            include(index, middle, to, proof);
            proof.add(hash(from, middle));
        }
    }

    /** What shows that the tree grew from an earlier size without a change; empty for the same size and for none. */
    public List<Hash> consistencyProof(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("the tree never had " + earlier + " of its " + size + " leaves");
        }
        List<Hash> proof = new ArrayList<>();
        if (earlier > 0 && earlier < size) {
            connect(earlier, 0, size, true, proof);
        }
        return proof;
    }

    private void connect(long earlier, long from, long to, boolean isKnown, List<Hash> proof) {
        if (earlier == to) {
            if (!isKnown) {
                proof.add(hash(from, to));
            }
            return;
        }
        long middle = from + splitOf(to - from);
        if (earlier <= middle) {
            connect(earlier, from, middle, isKnown, proof);
            proof.add(hash(middle, to));
        } else {
            connect(earlier, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    /** The largest power of two below a number of leaves above one. */
    private static long splitOf(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private Hash hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1 && from % leaves == 0) {
            return perfect(Long.numberOfTrailingZeros(leaves), from);
        }
        long middle = from + splitOf(leaves);
        return Hash.ofNode(hash(from, middle), hash(middle, to));
    }

    /** The hash over a whole subtree, from the highest tiles that know it. */
    private Hash perfect(int height, long from) {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        long position = from >>> (level * Tile.HEIGHT);
        List<Hash> hashes = read.computeIfAbsent(Tile.holding(level, position, size), source::hashes);
        int offset = (int) (position % Tile.FULL);
        return fold(hashes.subList(offset, offset + (1 << within)));
    }

    /**
     * The root over neighbours, as many as a power of two.
     *
     * @throws IllegalArgumentException for any other number of hashes
     */
    public static Hash fold(List<Hash> hashes) {
        if (Integer.bitCount(hashes.size()) != 1) {
            throw new IllegalArgumentException("not a power of two: " + hashes.size());
        }
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return Hash.ofNode(fold(hashes.subList(0, half)), fold(hashes.subList(half, hashes.size())));
    }
}
