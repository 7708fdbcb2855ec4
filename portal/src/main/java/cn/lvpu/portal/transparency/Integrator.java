package cn.lvpu.portal.transparency;

import cn.lvpu.portal.transparency.LogStore.SignedCheckpoint;
import cn.lvpu.portal.transparency.LogStore.Waiting;
import cn.lvpu.portal.transparency.tree.Checkpoint;
import cn.lvpu.portal.transparency.tree.Hash;
import cn.lvpu.portal.transparency.tree.MerkleTree;
import cn.lvpu.portal.transparency.tree.NoteSigner;
import cn.lvpu.portal.transparency.tree.Tile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives waiting records their places and signs the grown tree. One portal at a time; places, hashes and checkpoint are stored in
 * one transaction, so that a portal that dies leaves the log as it was. Who waits is whoever has no place: a transaction that commits
 * late is next, and nothing is skipped or placed twice.
 */
@Component
public class Integrator {
    /** Records that one transaction places. */
    static final int BATCH = 5000;

    private final LogStore log;
    private final NoteSigner signer;
    private final TransactionOperations transaction;
    private final Clock clock;

    Integrator(LogStore log, NoteSigner signer, TransactionOperations transaction, Clock clock) {
        this.log = log;
        this.signer = signer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Places all that waits. Does nothing when another portal is at it.
     *
     * @return how many records got a place
     * @throws BrokenLogException when what is stored is not what was signed: nothing is signed on top of that
     */
    public long run() {
        long placed = 0;
        while (true) {
            Integer batch = transaction.execute(status -> log.tryToLead() ? placeBatch() : 0);
            placed += batch;
            if (batch < BATCH) {
                return placed;
            }
        }
    }

    private int placeBatch() {
        Optional<SignedCheckpoint> last = log.lastCheckpoint();
        long before = last.map(SignedCheckpoint::size).orElse(0L);
        List<Waiting> waiting = log.listWaiting(BATCH);
        if (waiting.isEmpty() && last.isPresent()) {
            return 0;
        }
        last.ifPresent(this::checkUnchanged);
        log.place(waiting, before);
        long size = before + waiting.size();
        addHashesOverWholeTiles(before, size);
        Checkpoint checkpoint = new Checkpoint(signer.verifier().name(), size, new MerkleTree(size, log).root());
        log.addCheckpoint(new SignedCheckpoint(size, signer.sign(checkpoint.text()), clock.instant()));
        return waiting.size();
    }

    /** A new key, or a tree that no longer has its root, would make a lie of the next signature. */
    private void checkUnchanged(SignedCheckpoint last) {
        if (!last.note().isSignedBy(signer.verifier())) {
            throw new BrokenLogException("日志此前由另一把密钥签名。请恢复原来的 lvpu.log.key，或另起一个日志。");
        }
        Checkpoint signed = Checkpoint.parse(last.note().text());
        if (signed.size() != last.size()
                || !new MerkleTree(last.size(), log).root().equals(signed.root())) {
            throw new BrokenLogException("数据库里的日志与第 " + last.size() + " 条时签过的检查点不一致。");
        }
    }

    private void addHashesOverWholeTiles(long before, long size) {
        for (int level = 1; Tile.count(level, size) > 0; level++) {
            List<Hash> hashes = new ArrayList<>();
            long first = Tile.count(level, before);
            for (long position = first; position < Tile.count(level, size); position++) {
                hashes.add(MerkleTree.fold(log.hashes(new Tile(level - 1, position, Tile.FULL))));
            }
            log.addHashes(level, first, hashes);
        }
    }
}
