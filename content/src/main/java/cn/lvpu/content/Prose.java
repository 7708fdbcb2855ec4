package cn.lvpu.content;

import java.util.Optional;
import java.util.regex.Pattern;

/** What every published text must keep to: no address (most at hand are mirrors), full-width Chinese punctuation. */
final class Prose {
    private static final Pattern ADDRESS =
            Pattern.compile("https?:|www\\.|\\.(com|cn|org|net)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF_WIDTH =
            Pattern.compile("\\p{IsHan}[,;:?!()\"']|[,;:?!(\"']\\p{IsHan}|\\p{IsHan}\\.(\\s|$)");

    private Prose() {}

    /** What is wrong with our own prose. */
    static Optional<String> findFault(String text) {
        var halfWidth = HALF_WIDTH.matcher(text);
        if (halfWidth.find()) {
            return Optional.of("中文里用了半角标点：“" + around(text, halfWidth.start()) + "”");
        }
        return findAddress(text);
    }

    /** What is wrong with a quoted text, whose punctuation is not ours. */
    static Optional<String> findAddress(String text) {
        if (text.indexOf('.') < 0 && text.indexOf(':') < 0) {
            return Optional.empty();
        }
        var address = ADDRESS.matcher(text);
        return address.find() ? Optional.of("不得出现网址：“" + around(text, address.start()) + "”") : Optional.empty();
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 4), Math.min(text.length(), at + 8))
                .replace('\n', ' ');
    }
}
