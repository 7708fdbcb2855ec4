package cn.lvpu.portal.certification;

import java.util.UUID;

/**
 * Labels to print.
 *
 * @param count 1..{@value #MOST}
 * @param skip places of the first sheet that are used up, from 0, fewer than a sheet has
 * @param serials whether each has a code of its own
 * @param requestId the same request prints the same codes again
 */
public record LabelOrder(LabelSize size, int count, int skip, boolean serials, UUID requestId) {
    public static final int MOST = 1000;

    public LabelOrder {
        if (count < 1 || count > MOST || skip < 0 || skip >= size.perSheet()) {
            throw new IllegalArgumentException("1.." + MOST + " labels, fewer places skipped than a sheet has");
        }
    }
}
