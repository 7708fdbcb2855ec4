package cn.lvpu.indexer.load;

import java.util.List;

/**
 * What became of a load.
 *
 * @param written documents that are in the index, in this or a newer version
 * @param failed documents that are not
 * @param failures the first of the failed ones, each with its reason
 */
public record LoadReport(long written, long failed, List<WriteFailure> failures) {}
