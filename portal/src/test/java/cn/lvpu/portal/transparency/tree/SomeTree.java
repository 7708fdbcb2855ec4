package cn.lvpu.portal.transparency.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tree in memory; and the definition of RFC 6962 section 2.1, written down as it stands there and computed without tiles. */
public final class SomeTree {
    private final List<Hash> leaves;

    private SomeTree(List<Hash> leaves) {
        this.leaves = leaves;
    }

    public static SomeTree of(List<byte[]> entries) {
        return new SomeTree(entries.stream().map(Hash::ofLeaf).toList());
    }

    /** Entries 0, 1, 2 … as text. */
    public static SomeTree counting(int size) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(Integer.toString(i).getBytes(StandardCharsets.US_ASCII));
        }
        return of(entries);
    }

    public Hash leaf(int index) {
        return leaves.get(index);
    }

    public MerkleTree tiled(int size) {
        return new MerkleTree(size, this::hashes);
    }

    /** Each hash of a tile by the definition, whatever its level. */
    public List<Hash> hashes(Tile tile) {
        List<Hash> hashes = new ArrayList<>();
        int leavesEach = 1 << (tile.level() * Tile.HEIGHT);
        for (long position = tile.firstPosition(); position < tile.firstPosition() + tile.width(); position++) {
            int from = (int) position * leavesEach;
            hashes.add(definition(leaves.subList(from, from + leavesEach)));
        }
        return hashes;
    }

    public Hash definition(int size) {
        return definition(leaves.subList(0, size));
    }

    private static Hash definition(List<Hash> data) {
        if (data.isEmpty()) {
            return Hash.ofNothing();
        }
        if (data.size() == 1) {
            return data.getFirst();
        }
        int k = 1;
        while (k * 2 < data.size()) {
            k *= 2;
        }
        return Hash.ofNode(definition(data.subList(0, k)), definition(data.subList(k, data.size())));
    }
}
