package cn.lvpu.portal.proof;

import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Terms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a printed proof says (ADR 0030): registered JWT claims for number and period, one letter for the rest, long texts
 * shortened with an ellipsis so that the code stays scannable. The number leads to the whole certificate.
 */
final class ShortClaims {
    /** Longest token: a QR code of version 21 at error correction M holds it together with an address of 60 characters. */
    static final int MOST_CHARACTERS = 900;

    private static final int MOST_TEXT = 24;
    private static final int MOST_PRODUCT_BYTES = 180;

    private ShortClaims() {}

    static Map<String, Object> of(Certificate certificate, StatusSlot slot) {
        Terms terms = certificate.terms();
        List<String> products = products(terms.products());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", certificate.number().toString());
        claims.put("nbf", SignedProofs.start(terms.period().from()).getEpochSecond());
        claims.put("exp", SignedProofs.end(terms.period()).getEpochSecond());
        claims.put("c", shortened(terms.scheme().name()));
        claims.put("h", shortened(terms.holder()));
        claims.put("p", products);
        if (products.size() < terms.products().size()) {
            claims.put("m", terms.products().size() - products.size());
        }
        claims.put("o", shortened(terms.origin()));
        claims.put("s", List.of(slot.list(), slot.position()));
        if (terms.example()) {
            claims.put("x", 1);
        }
        return claims;
    }

    /** As many as there is room for, at least one. */
    private static List<String> products(List<String> all) {
        List<String> kept = new ArrayList<>();
        int bytes = 0;
        for (String product : all) {
            String text = shortened(product);
            bytes += text.getBytes(StandardCharsets.UTF_8).length + 3;
            if (!kept.isEmpty() && bytes > MOST_PRODUCT_BYTES) {
                break;
            }
            kept.add(text);
        }
        return kept;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_TEXT - 1)) + "…";
    }
}
