package cn.lvpu.textanalysis;

/** Bounds that documents and queries must share. */
final class Limits {
    /** Letters of the longest beginning that suggestions are looked up by. */
    static final int PREFIX = 24;

    private Limits() {}
}
