package cn.lvpu.indexer.catalog;

/** One form for every instant in a document, so that Jackson and Spring Data read and write the same. */
final class Timestamps {
    static final String PATTERN = "uuuu-MM-dd'T'HH:mm:ss.SSSX";

    private Timestamps() {}
}
