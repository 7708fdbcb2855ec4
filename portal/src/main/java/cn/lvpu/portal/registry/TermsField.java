package cn.lvpu.portal.registry;

import java.util.Locale;

/** What of a certificate's terms can change after its issue: the last day by renewal, what is printed by correction. */
public enum TermsField {
    VALID_TO,
    HOLDER,
    PRODUCTS,
    ORIGIN;

    /** How the value is written in a history: a day as ISO, products joined by 、. */
    String of(Terms terms) {
        return switch (this) {
            case VALID_TO -> terms.period().to().toString();
            case HOLDER -> terms.holder();
            case PRODUCTS -> String.join("、", terms.products());
            case ORIGIN -> terms.origin();
        };
    }

    /** The word in the database, the index and the REST interface. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown word */
    public static TermsField ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
