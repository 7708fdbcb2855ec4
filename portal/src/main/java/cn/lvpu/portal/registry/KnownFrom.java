package cn.lvpu.portal.registry;

import java.time.Instant;

/** Where a verdict comes from, and how old what it knows can be. */
public sealed interface KnownFrom {
    /** The truth, asked at that moment. */
    record Registry() implements KnownFrom {}

    /**
     * The copy in the search index, since the truth did not answer.
     *
     * @param knownUntil decisions after this moment are not in it
     */
    record Copy(Instant knownUntil) implements KnownFrom {}
}
