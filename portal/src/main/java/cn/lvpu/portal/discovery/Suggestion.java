package cn.lvpu.portal.discovery;

import java.util.Optional;

/**
 * One completion while typing, and where it leads.
 *
 * @param text the name, or a certificate's number
 * @param highlight the text with what was typed marked in it; nothing is marked where another name matched
 * @param alias the other name that matched instead
 * @param kind of the thing itself: a key of {@link CatalogueKind}, or {@code town}, {@code certificate}, {@code gi}
 * @param place district and towns, possibly empty
 * @param note what tells it from others of the same name, possibly empty
 * @param url a page of its own, or for a place the search that is narrowed to it
 */
public record Suggestion(
        String text,
        Marked highlight,
        Optional<Marked> alias,
        Group group,
        String kind,
        String place,
        String note,
        String url) {

    /** What is offered together, in the order people meet it. */
    public enum Group {
        ENTRY("entry"),
        PLACE("place"),
        BRAND("brand"),
        /** Certificates and announced geographical indications. */
        CERTIFICATE("certificate");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /** The word used in the REST interface. */
        public String key() {
            return key;
        }
    }
}
