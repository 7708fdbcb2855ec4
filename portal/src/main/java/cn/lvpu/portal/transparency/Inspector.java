package cn.lvpu.portal.transparency;

import cn.lvpu.portal.moderation.Ledger;
import cn.lvpu.portal.moderation.LedgerCheck;
import cn.lvpu.portal.moderation.LedgerRow;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.transparency.LogStore.SignedCheckpoint;
import cn.lvpu.portal.transparency.tree.Checkpoint;
import cn.lvpu.portal.transparency.tree.Hash;
import cn.lvpu.portal.transparency.tree.MerkleTree;
import cn.lvpu.portal.transparency.tree.MissingTileException;
import cn.lvpu.portal.transparency.tree.NoteSigner;
import cn.lvpu.portal.transparency.tree.Tile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares what the database holds now with what was logged and signed: every step of a certificate and every row of the ledger with
 * its record, every record with its hash, all hashes with the signed root. What was changed by hand is found by one of them.
 */
@Component
public class Inspector {
    private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);
    private static final int PAGE = 500;
    private static final int MOST_FAULTS = 100;

    private final LogStore log;
    private final Certificates certificates;
    private final Ledger ledger;
    private final NoteSigner signer;
    private final Clock clock;

    Inspector(LogStore log, Certificates certificates, Ledger ledger, NoteSigner signer, Clock clock) {
        this.log = log;
        this.certificates = certificates;
        this.ledger = ledger;
        this.signer = signer;
        this.clock = clock;
    }

    /** Compares everything, keeps what it found for the log's page, and tells the operator of faults. */
    public Inspection run() {
        List<String> faults = new ArrayList<>();
        long records = compareTree(faults);
        compareRecords(records, faults);
        compareLedger(faults);
        for (Source source : Source.values()) {
            log.listUnlogged(source, MOST_FAULTS).forEach(key -> faults.add(words(source, key) + "没有写入日志。"));
        }
        Inspection inspection = new Inspection(
                clock.instant(), records, faults.stream().limit(MOST_FAULTS).toList());
        log.addInspection(inspection);
        if (!inspection.isClean()) {
            LOG.error("The public log and the database disagree: {}", inspection.faults());
        }
        return inspection;
    }

    /** @return how many records the newest checkpoint is about */
    private long compareTree(List<String> faults) {
        Optional<SignedCheckpoint> last = log.lastCheckpoint();
        if (last.isEmpty()) {
            return 0;
        }
        SignedCheckpoint stored = last.get();
        Checkpoint signed = Checkpoint.parse(stored.note().text());
        if (!stored.note().isSignedBy(signer.verifier()) || signed.size() != stored.size()) {
            faults.add("最新的检查点不是由日志密钥签名的。");
        }
        try {
            List<Hash> roots = new ArrayList<>();
            for (Tile tile : Tile.all(0, signed.size())) {
                List<Hash> hashes = log.hashes(tile);
                List<byte[]> contents = log.contents(tile);
                for (int i = 0; i < hashes.size(); i++) {
                    if (!Hash.ofLeaf(contents.get(i)).equals(hashes.get(i))) {
                        faults.add("日志第 " + (tile.firstPosition() + i) + " 条的内容被改动。");
                    }
                }
                if (tile.isFull()) {
                    roots.add(MerkleTree.fold(hashes));
                }
            }
            compareHashesOverTiles(signed.size(), roots, faults);
            if (!new MerkleTree(signed.size(), log).root().equals(signed.root())) {
                faults.add("日志的内容与签过的根不一致。");
            }
        } catch (MissingTileException e) {
            faults.add("日志里缺了记录：" + e.getMessage());
        }
        return signed.size();
    }

    private void compareHashesOverTiles(long size, List<Hash> ofLevelOne, List<String> faults) {
        List<Hash> expected = ofLevelOne;
        for (int level = 1; !expected.isEmpty(); level++) {
            List<Hash> above = new ArrayList<>();
            for (Tile tile : Tile.all(level, size)) {
                int first = (int) tile.firstPosition();
                List<Hash> computed = expected.subList(first, first + tile.width());
                if (!log.hashes(tile).equals(computed)) {
                    faults.add("日志的中间节点（" + tile.hashesPath() + "）被改动。");
                }
                if (tile.isFull()) {
                    above.add(MerkleTree.fold(computed));
                }
            }
            expected = above;
        }
    }

    private void compareRecords(long size, List<String> faults) {
        for (long index = 0; index < size; index += PAGE) {
            for (LogRecord record : log.listFrom(index, PAGE)) {
                if (record.source() == Source.CERTIFICATE && !agrees(record)) {
                    faults.add(words(record.source(), record.key()) + "与日志里的记录不一致。");
                }
            }
        }
    }

    /** Whether the registry still says what was logged; what can no longer be opened is compared where it is plain. */
    boolean agrees(LogRecord record) {
        int slash = record.key().indexOf('/');
        int ordinal = Integer.parseInt(record.key().substring(slash + 1));
        CertificateNumber number = CertificateNumber.ofCanonical(record.key().substring(0, slash));
        return certificates
                .find(number)
                .filter(found -> agrees(record, found, ordinal))
                .isPresent();
    }

    static boolean agrees(LogRecord record, Certificate certificate, int ordinal) {
        return certificate.history().size() >= ordinal
                && record.seed()
                        .map(seed ->
                                RecordContent.of(certificate, ordinal, seed).equals(record.content()))
                        .orElseGet(() -> RecordContent.isPlainlyEqual(certificate, ordinal, record.content()));
    }

    private void compareLedger(List<String> faults) {
        if (ledger.verify() instanceof LedgerCheck.Broken broken) {
            faults.add(words(Source.STAFF, Long.toString(broken.sequence())) + "在台账里被改动。");
        }
        try {
            long after = 0;
            for (List<LedgerRow> rows = ledger.list(0, PAGE); !rows.isEmpty(); rows = ledger.list(after, PAGE)) {
                for (LedgerRow row : rows) {
                    log.find(Source.STAFF, Long.toString(row.sequence()))
                            .filter(record -> record.seed()
                                    .map(seed -> !RecordContent.of(row, seed).equals(record.content()))
                                    .orElse(false))
                            .ifPresent(record -> faults.add(words(Source.STAFF, record.key()) + "与日志里的记录不一致。"));
                    after = row.sequence();
                }
            }
        } catch (IllegalArgumentException e) {
            faults.add("台账里有一行不再是台账的记录。");
        }
    }

    private static String words(Source source, String key) {
        return switch (source) {
            case CERTIFICATE -> "证书变更 " + key + " ";
            case STAFF -> "台账第 " + key + " 行";
        };
    }
}
