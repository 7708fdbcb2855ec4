package cn.lvpu.portal.participation;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The grammar of the feed in URLs, for the screen and the REST interface alike: {@code q, kind, district, page}. A district
 * is its six-digit code or its name; {@code page} counts from 0. Unknown parameters are left alone.
 */
@Component
public class FeedParameters {
    private final Content content;

    FeedParameters(Content content) {
        this.content = content;
    }

    /** A parameter that could not be taken; the text key {@code participation.parameter.<name>} says what it may be. */
    public record Refusal(String parameter) {
        public String textKey() {
            return "participation.parameter." + parameter;
        }
    }

    /** What was understood; what was refused is missing from the query. */
    public record Understood(FeedQuery query, List<Refusal> refusals) {
        public Understood {
            refusals = List.copyOf(refusals);
        }
    }

    /** Reads every parameter and never throws. */
    public Understood read(Map<String, ? extends List<String>> parameters) {
        List<Refusal> refusals = new ArrayList<>();
        String text = text(first(parameters, "q"), refusals);
        Optional<PostKind> kind = Optional.of(first(parameters, "kind"))
                .filter(value -> !value.isEmpty())
                .flatMap(value -> {
                    Optional<PostKind> known = PostKind.ofKey(value);
                    if (known.isEmpty()) {
                        refusals.add(new Refusal("kind"));
                    }
                    return known;
                });
        Optional<String> district = Optional.of(first(parameters, "district"))
                .filter(value -> !value.isEmpty())
                .flatMap(value -> {
                    Optional<String> code = district(value);
                    if (code.isEmpty()) {
                        refusals.add(new Refusal("district"));
                    }
                    return code;
                });
        int page = page(first(parameters, "page"), refusals);
        return new Understood(new FeedQuery(text, kind, district, page), refusals);
    }

    private static String first(Map<String, ? extends List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst().strip();
    }

    private static String text(String typed, List<Refusal> refusals) {
        boolean readable = typed.codePoints().noneMatch(point -> Character.isISOControl(point) || point == 0xFFFD)
                && StandardCharsets.UTF_8.newEncoder().canEncode(typed);
        String text =
                readable ? Normalizer.normalize(typed, Normalizer.Form.NFC).strip() : "";
        if (!readable || text.length() > FeedQuery.MAX_TEXT) {
            refusals.add(new Refusal("q"));
            return "";
        }
        return text;
    }

    private Optional<String> district(String value) {
        return content.districts().stream()
                .filter(district ->
                        district.code().equals(value) || district.name().equals(value))
                .map(District::code)
                .findFirst();
    }

    private static int page(String value, List<Refusal> refusals) {
        if (value.isEmpty()) {
            return 0;
        }
        if (value.matches("\\d{1,3}") && Integer.parseInt(value) <= FeedQuery.LAST_PAGE) {
            return Integer.parseInt(value);
        }
        refusals.add(new Refusal("page"));
        return 0;
    }
}
