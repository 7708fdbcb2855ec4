package cn.lvpu.portal.transparency;

import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.transparency.tree.Hash;
import cn.lvpu.portal.transparency.tree.SignedNote;
import cn.lvpu.portal.transparency.tree.Tile;
import cn.lvpu.portal.transparency.tree.TileSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where the log is kept. Safe for use by many threads and portals. */
public interface LogStore extends TileSource {
    /**
     * Writes a record that has no place in the tree yet, in the caller's transaction. What is there already stays as it is.
     */
    void add(LogRecord record);

    /** Lets one portal at a time give places, until the caller's transaction ends; false when another one is at it. */
    boolean tryToLead();

    /** Records without a place, in the order in which they were written. A transaction that commits late is in the next list. */
    List<Waiting> listWaiting(int limit);

    /** A record that waits, by the number it was written under. */
    record Waiting(long id, Hash hash) {}

    /** Gives records their places, {@code first} and those after it, in the caller's transaction. */
    void place(List<Waiting> records, long first);

    /** Keeps hashes over whole tiles: those of a level above 0 from a position on. */
    void addHashes(int level, long first, List<Hash> hashes);

    /** The newest checkpoint. */
    Optional<SignedCheckpoint> lastCheckpoint();

    /** @param size of the tree that the note is about */
    record SignedCheckpoint(long size, SignedNote note, Instant signedAt) {}

    void addCheckpoint(SignedCheckpoint checkpoint);

    /** The contents of a level 0 tile, in order. */
    List<byte[]> contents(Tile tile);

    Optional<LogRecord> find(long index);

    /** Also when it waits. */
    Optional<LogRecord> find(Source source, String key);

    /** All records of a certificate in the order of its steps, also those that wait. */
    List<LogRecord> listOf(CertificateNumber number);

    /** Records with a place, newest first. */
    List<LogRecord> listNewest(int limit);

    /** Records with a place, from an index on, in order. */
    List<LogRecord> listFrom(long index, int limit);

    /** Steps of certificates with a place, from an index on, in order. */
    List<LogRecord> listSteps(long index, int limit);

    /** The lowest index of a step that was decided at that moment or later. */
    OptionalLong firstStepSince(Instant moment);

    /** The keys of steps and of rows of the ledger that stand in the database and were never logged. */
    List<String> listUnlogged(Source source, int limit);

    void addInspection(Inspection inspection);

    Optional<Inspection> lastInspection();
}
