package cn.lvpu.portal.transparency;

import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Transition;
import cn.lvpu.portal.transparency.LogStore.SignedCheckpoint;
import cn.lvpu.portal.transparency.tree.InclusionProof;
import java.util.List;
import java.util.Optional;

/** A certificate's steps in the registry beside their records in the log. */
public record Trail(Certificate certificate, Optional<SignedCheckpoint> checkpoint, List<Step> steps) {
    public Trail {
        steps = List.copyOf(steps);
    }

    /**
     * @param record empty when the step was never logged: that is a fault
     * @param proof empty while the record waits for the next checkpoint, seconds at most
     * @param agrees whether the registry says today what was logged then
     * @param terms opens the record's commitment to the terms; empty once the seed was deleted
     * @param decision opens the record's commitment to the reason
     */
    public record Step(
            int ordinal,
            Transition transition,
            Optional<LogRecord> record,
            Optional<InclusionProof> proof,
            boolean agrees,
            Optional<Opening> terms,
            Optional<Opening> decision) {}

    /**
     * What a commitment commits to, and what opens it.
     *
     * @param salt 32 bytes in hexadecimal
     * @param text the exact text
     */
    public record Opening(String salt, String text) {}
}
