package cn.lvpu.indexer;

/**
 * How a build that did not fail ended.
 *
 * @param built whether there is a new generation
 * @param sentence what happened, in Chinese, for a log or a screen
 */
public record BuildReport(boolean built, String sentence) {}
