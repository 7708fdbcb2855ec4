package cn.lvpu.portal.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where reports of boxes are kept. Safe for use by many threads. */
public interface BoxReports {
    /** Keeps a report; the same request again gives the receipt of the first time. */
    String add(BoxReport report, UUID requestId);

    Optional<BoxReport> findByReceipt(String receipt);

    /** @param open only those that wait for an answer, the oldest first; else the answered ones, the newest first */
    List<BoxReport> list(boolean open, int limit);

    int countOpen();

    /** Answers a report. Returns false, and changes nothing, when somebody answered it before. */
    boolean answer(UUID id, String text, UUID by, Instant at);
}
