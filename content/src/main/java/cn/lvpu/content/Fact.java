package cn.lvpu.content;

/** One labelled statement about an entry or brand, with its own source and confidence. */
public record Fact(String label, String text, Source source, Confidence confidence) {}
