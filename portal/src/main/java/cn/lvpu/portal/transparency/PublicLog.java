package cn.lvpu.portal.transparency;

import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.transparency.LogStore.SignedCheckpoint;
import cn.lvpu.portal.transparency.tree.EntryBundle;
import cn.lvpu.portal.transparency.tree.Hash;
import cn.lvpu.portal.transparency.tree.InclusionProof;
import cn.lvpu.portal.transparency.tree.MerkleTree;
import cn.lvpu.portal.transparency.tree.NoteSigner;
import cn.lvpu.portal.transparency.tree.NoteVerifier;
import cn.lvpu.portal.transparency.tree.Tile;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What everybody may read of the log. Every method throws {@code StoreUnavailableException} when PostgreSQL is away. Safe for use by
 * many threads.
 */
@Component
public class PublicLog {
    private final LogStore log;
    private final Certificates certificates;
    private final NoteSigner signer;
    private final Availability availability;

    PublicLog(LogStore log, Certificates certificates, NoteSigner signer, Availability availability) {
        this.log = log;
        this.certificates = certificates;
        this.signer = signer;
        this.availability = availability;
    }

    /** Whose signature to expect. */
    public NoteVerifier key() {
        return signer.verifier();
    }

    /** Empty until the first one is signed, within seconds of the first start. */
    public Optional<SignedCheckpoint> checkpoint() {
        return read(log::lastCheckpoint);
    }

    /** The hashes of a tile as its file; empty for what no checkpoint covers. */
    public Optional<byte[]> hashes(Tile tile) {
        return read(() -> isCovered(tile) ? Optional.of(joined(log.hashes(tile))) : Optional.empty());
    }

    /** The records of a level 0 tile as their file; empty for what no checkpoint covers. */
    public Optional<byte[]> records(Tile tile) {
        return read(() -> isCovered(tile) ? Optional.of(EntryBundle.encode(log.contents(tile))) : Optional.empty());
    }

    private boolean isCovered(Tile tile) {
        long size = log.lastCheckpoint().map(SignedCheckpoint::size).orElse(0L);
        return tile.firstPosition() + tile.width() <= Tile.count(tile.level(), size);
    }

    private static byte[] joined(List<Hash> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(hashes.size() * Hash.LENGTH);
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    public Optional<LogRecord> find(long index) {
        return read(() -> log.find(index));
    }

    public List<LogRecord> listNewest(int limit) {
        return read(() -> log.listNewest(limit));
    }

    /** Steps of certificates in the order in which they were logged, from an index on. */
    public List<LogRecord> listSteps(long index, int limit) {
        return read(() -> log.listSteps(index, limit));
    }

    /** Where to begin so that every step of that moment and later is read; empty when there is none. */
    public OptionalLong firstStepSince(Instant moment) {
        return read(() -> log.firstStepSince(moment));
    }

    public Optional<Inspection> lastInspection() {
        return read(log::lastInspection);
    }

    /** A proof against the newest checkpoint; empty for a record that it does not cover. */
    public Optional<InclusionProof> proof(long index) {
        return read(() -> log.lastCheckpoint()
                .filter(last -> index >= 0 && index < last.size())
                .map(last -> new InclusionProof(
                        index, new MerkleTree(last.size(), log).inclusionProof(index), last.note())));
    }

    /** Every step of a certificate beside what was logged of it; empty for a number that was never issued. */
    public Optional<Trail> trail(CertificateNumber number) {
        return read(() -> certificates.find(number).map(certificate -> trail(certificate, log.listOf(number))));
    }

    private Trail trail(Certificate certificate, List<LogRecord> records) {
        Optional<SignedCheckpoint> last = log.lastCheckpoint();
        Optional<MerkleTree> tree = last.map(checkpoint -> new MerkleTree(checkpoint.size(), log));
        List<Trail.Step> steps = new ArrayList<>();
        for (int ordinal = 1; ordinal <= certificate.history().size(); ordinal++) {
            String key = certificate.number() + "/" + ordinal;
            Optional<LogRecord> record =
                    records.stream().filter(each -> each.key().equals(key)).findFirst();
            steps.add(step(certificate, ordinal, record, tree, last));
        }
        return new Trail(certificate, last, steps);
    }

    private static Trail.Step step(
            Certificate certificate,
            int ordinal,
            Optional<LogRecord> record,
            Optional<MerkleTree> tree,
            Optional<SignedCheckpoint> last) {
        Optional<InclusionProof> proof = record.stream()
                .flatMapToLong(found -> found.index().stream())
                .boxed()
                .findFirst()
                .filter(index -> last.isPresent() && index < last.get().size())
                .map(index -> new InclusionProof(
                        index,
                        tree.orElseThrow().inclusionProof(index),
                        last.orElseThrow().note()));
        Optional<Seed> seed = record.flatMap(LogRecord::seed);
        return new Trail.Step(
                ordinal,
                certificate.history().get(ordinal - 1),
                record,
                proof,
                record.isPresent() && Inspector.agrees(record.get(), certificate, ordinal),
                seed.map(found ->
                        new Trail.Opening(found.salt(RecordContent.TERMS), RecordContent.terms(certificate, ordinal))),
                seed.map(found -> new Trail.Opening(
                        found.salt(RecordContent.DECISION),
                        RecordContent.decision(certificate.history().get(ordinal - 1)))));
    }

    private <T> T read(Supplier<T> work) {
        return availability.store(work);
    }
}
