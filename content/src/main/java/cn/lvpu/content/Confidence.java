package cn.lvpu.content;

/** How far a published fact has been checked. What is not publishable at all is not in the content. */
public enum Confidence {
    /** The named source says so, and the source is official, news or a public dataset. */
    VERIFIED,
    /** A portal or blog says so: harmless, shown marked 待核实. */
    PENDING
}
