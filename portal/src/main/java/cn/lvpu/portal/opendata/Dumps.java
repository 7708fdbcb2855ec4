package cn.lvpu.portal.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The snapshots that are kept. Safe for use by many threads and portals. */
public interface Dumps {
    boolean isMade(LocalDate day);

    /** Stores a file in the caller's transaction; a second portal with the same day changes nothing. */
    void add(Dump dump, byte[] content);

    /** Newest day first, files of a day by name. */
    List<Dump> list();

    Optional<Dump> find(LocalDate day, String name);

    /** The file itself. */
    Optional<byte[]> content(LocalDate day, String name);

    /** Lets go of snapshots of before a day; the first of each month stays. */
    void forgetBefore(LocalDate day);
}
