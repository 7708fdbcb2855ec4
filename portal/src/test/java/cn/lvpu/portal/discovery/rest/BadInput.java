package cn.lvpu.portal.discovery.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Queries that nobody should type and somebody will. The same random source gives the same queries. */
final class BadInput {
    private static final List<String> PARAMETERS = List.of(
            "q", "kind", "district", "town", "brand", "gi", "month", "near", "radiusKm", "sort", "page", "size", "x");

    /** Sent as they stand: not even well-formed as addresses. */
    private static final List<String> RAW = List.of(
            "%",
            "%zz",
            "%E4%B8",
            "%ED%A0%80",
            "%ED%B0%80%ED%A0%80",
            "%C0%AF",
            "%FF%FE",
            "%00",
            "%0d%0aX-Injected:1",
            "%u4e2d",
            "a%",
            "&&&&",
            "=",
            "q=1=2",
            ";q=1",
            "%25%25%25",
            "+++");

    private static final List<String> PIECES = List.of(
            "京白梨",
            "梨",
            "jbl",
            "四月 采摘",
            "\u0000",
            "\u0001\u0002",
            "\u001b[31m",
            "\u007f",
            "\ufffd",
            "\ufeff",
            "\u200d",
            "\u202e",
            "\u2066\u2069",
            "e\u0301\u0301\u0301\u0301",
            "Z\u0351\u036b\u0343\u036a",
            "👨‍👩‍👧‍👦",
            "🍐",
            "🇨🇳",
            "𠮷",
            "\uD800",
            "\uDC00\uD800",
            "*",
            "?",
            "~",
            "~2",
            "^",
            "\"",
            "'",
            "\\",
            "/",
            "//",
            "(",
            ")",
            "[1 TO",
            "{",
            "}",
            ":",
            "a:b:c",
            "_exists_:name",
            "AND",
            "OR",
            "NOT",
            "&&",
            "||",
            "!",
            "<",
            ">",
            "+",
            "-",
            ".*",
            "(a+)+$",
            "' OR 1=1; --",
            "\"; DROP TABLE certificate; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "#{7*7}",
            "[[${7*7}]]",
            "__${7*7}__::.x",
            "{\"query\":{\"match_all\":{}}}",
            "../../etc/passwd",
            "..%2f",
            "NaN",
            "Infinity",
            "-Infinity",
            "1e309",
            "-0",
            "0x10",
            "1000000000",
            "99999999999999999999",
            "-1",
            "1.5",
            "١٢",
            "４０",
            "39.94,116.10",
            "NaN,NaN",
            "91,181",
            "39.94,",
            ",",
            "，",
            "true",
            "null",
            "undefined",
            "relevance",
            "distance",
            "product",
            "110109",
            " ",
            "\t",
            "\n",
            "\u3000");

    private final SplittableRandom random;

    BadInput(SplittableRandom random) {
        this.random = random;
    }

    /** A query string, possibly none that could be decoded. */
    String query() {
        return switch (random.nextInt(40)) {
            case 0 -> "q=" + encoded(piece().repeat(random.nextInt(1, 400)));
            case 1 -> "q=" + encoded("梨".repeat(10_000));
            case 2 -> "q=" + "a".repeat(10_000);
            case 3 ->
                IntStream.range(0, random.nextInt(1_000, 6_000))
                        .mapToObj(i -> "p" + i + "=" + i)
                        .collect(Collectors.joining("&"));
            case 4 ->
                Stream.generate(() -> "kind=product")
                        .limit(random.nextInt(2, 900))
                        .collect(Collectors.joining("&"));
            case 5, 6, 7 -> pick(PARAMETERS) + "=" + pick(RAW);
            case 8 -> pick(RAW);
            default ->
                Stream.generate(() -> pick(PARAMETERS) + "=" + encoded(text()))
                        .limit(random.nextInt(1, 6))
                        .collect(Collectors.joining("&"));
        };
    }

    /** Some pieces in a row, or random UTF-16 units, lone surrogates among them. */
    String text() {
        if (random.nextInt(5) == 0) {
            return random.ints(random.nextInt(1, 60), 0, 0x10000)
                    .mapToObj(unit -> String.valueOf((char) unit))
                    .collect(Collectors.joining());
        }
        return Stream.generate(this::piece).limit(random.nextInt(1, 5)).collect(Collectors.joining());
    }

    private String piece() {
        return pick(PIECES);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
