package cn.lvpu.portal.proof;

/**
 * A certificate's place in the status lists, given at its issue and never to another.
 *
 * @param list from 1
 * @param position 0..{@value #LIST_LENGTH}-1, random in the list so that it tells nothing of the order of issue
 */
public record StatusSlot(int list, int position) {
    /** Entries of one list: the least that Bitstring Status List v1.0 allows, so that nobody stands out in a small crowd. */
    public static final int LIST_LENGTH = 131_072;

    public StatusSlot {
        if (list < 1 || position < 0 || position >= LIST_LENGTH) {
            throw new IllegalArgumentException("no place in a status list: " + list + ", " + position);
        }
    }
}
