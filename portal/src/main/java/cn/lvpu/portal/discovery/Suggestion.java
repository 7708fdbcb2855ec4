package cn.lvpu.portal.discovery;

/** One completion while typing: a name in the catalogue and its page. */
public record Suggestion(String text, CatalogueKind kind, String place, String url) {}
