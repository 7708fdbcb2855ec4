package cn.lvpu.portal.transparency.verify;

import cn.lvpu.portal.transparency.tree.Checkpoint;
import cn.lvpu.portal.transparency.tree.Hash;
import cn.lvpu.portal.transparency.tree.MerkleTree;
import cn.lvpu.portal.transparency.tree.NoteVerifier;
import cn.lvpu.portal.transparency.tree.Proofs;
import cn.lvpu.portal.transparency.tree.SignedNote;
import cn.lvpu.portal.transparency.tree.Tile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Checks a log: signature, growth, every record's hash, every hash over hashes, the root. */
final class Verification {
    private final PublicFiles files;

    Verification(PublicFiles files) {
        this.files = files;
    }

    /** @throws ContradictionException unless the key signed it for itself */
    static Checkpoint signed(SignedNote note, NoteVerifier key) {
        if (!note.isSignedBy(key)) {
            throw new ContradictionException("检查点不是由公钥 " + key + " 签名的。");
        }
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            throw new ContradictionException("签过名的内容不是检查点。");
        }
        if (!checkpoint.origin().equals(key.name())) {
            throw new ContradictionException("检查点属于另一个日志：" + checkpoint.origin() + "。");
        }
        return checkpoint;
    }

    /** Nothing that was in the earlier tree may be gone or changed in the later one. */
    void checkGrowth(Checkpoint earlier, Checkpoint later) {
        if (later.size() < earlier.size()) {
            throw new ContradictionException("日志变短了：上次看到 " + earlier.size() + " 条，这次只有 " + later.size() + " 条。");
        }
        if (later.size() == earlier.size()) {
            if (!later.root().equals(earlier.root())) {
                throw new ContradictionException("条数没有变，根却变了：已有的记录被改写。");
            }
            return;
        }
        List<Hash> proof = new MerkleTree(later.size(), files).consistencyProof(earlier.size());
        if (!Proofs.isGrownFrom(earlier.size(), earlier.root(), later.size(), later.root(), proof)) {
            throw new ContradictionException("现在的日志不是从上次看到的 " + earlier.size() + " 条长出来的：已有的记录被改写。");
        }
    }

    /**
     * Every record from an index on leads to the signed root.
     *
     * @return those records
     */
    List<String> checkRecords(Checkpoint checkpoint, long from) {
        List<String> records = new ArrayList<>();
        for (int level = 0; Tile.count(level, checkpoint.size()) > 0; level++) {
            long first = Tile.count(level, from) / Tile.FULL * Tile.FULL;
            for (long position = first; position < Tile.count(level, checkpoint.size()); position += Tile.FULL) {
                Tile tile = Tile.holding(level, position, checkpoint.size());
                List<Hash> hashes = files.hashes(tile);
                if (level == 0) {
                    records.addAll(checkRecords(tile, hashes));
                }
                if (tile.isFull()) {
                    checkFold(tile, hashes, checkpoint.size());
                }
            }
        }
        if (!new MerkleTree(checkpoint.size(), files).root().equals(checkpoint.root())) {
            throw new ContradictionException("记录的内容与签过名的根不一致。");
        }
        return records;
    }

    private List<String> checkRecords(Tile tile, List<Hash> hashes) {
        List<String> records = new ArrayList<>();
        List<byte[]> contents = files.records(tile);
        for (int i = 0; i < contents.size(); i++) {
            if (!Hash.ofLeaf(contents.get(i)).equals(hashes.get(i))) {
                throw new ContradictionException("第 " + (tile.firstPosition() + i) + " 条记录的内容与它的哈希不一致。");
            }
            records.add(new String(contents.get(i), StandardCharsets.UTF_8));
        }
        return records;
    }

    private void checkFold(Tile tile, List<Hash> hashes, long size) {
        Tile above = Tile.holding(tile.level() + 1, tile.index(), size);
        Hash expected = files.hashes(above).get((int) (tile.index() % Tile.FULL));
        if (!MerkleTree.fold(hashes).equals(expected)) {
            throw new ContradictionException("中间节点对不上：" + tile.hashesPath() + "。");
        }
    }
}
