package cn.lvpu.portal.registry;

import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an announcement (公告) as people type and offices print it: 640, 第640号, 640号公告, 国家知识产权局公告第640号,
 * 2012年第37号, 第五七七号.
 *
 * @param year of the announcement, where it is told; the old numbers start again every year
 */
public record AnnouncementNumber(OptionalInt year, int number) {
    private static final Pattern TYPED = Pattern.compile(
            "(?:(?:原?国家)?[\\p{IsHan}]*?公告)?(?:(?<year>(?:19|20)[0-9]{2})年?)?第?(?<number>[0-9]{1,5})号?(?:公告)?");
    private static final Pattern WITH_YEAR_AND_HYPHEN = Pattern.compile("((?:19|20)[0-9]{2})-([0-9]{1,5})");
    private static final Pattern PRINTED = Pattern.compile("第([0-9]{1,5})号");
    private static final String DIGITS = "〇一二三四五六七八九";

    /** What a person typed. A bare year, or digits longer than any announcement's, is none. */
    public static Optional<AnnouncementNumber> parse(String typed) {
        String text = normalize(typed);
        if (text.length() > 40) {
            return Optional.empty();
        }
        Matcher hyphen = WITH_YEAR_AND_HYPHEN.matcher(text);
        if (hyphen.matches()) {
            return Optional.of(
                    new AnnouncementNumber(OptionalInt.of(Integer.parseInt(hyphen.group(1))), number(hyphen.group(2))));
        }
        Matcher matcher = TYPED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String year = matcher.group("year");
        boolean separated = text.contains("年") || text.contains("第");
        if (year != null && !separated) {
            return Optional.empty();
        }
        return Optional.of(new AnnouncementNumber(
                year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
                number(matcher.group("number"))));
    }

    /** The number in an announcement as printed. */
    public static Optional<Integer> ofAnnouncement(String announcement) {
        Matcher matcher = PRINTED.matcher(normalize(announcement));
        return matcher.find() ? Optional.of(number(matcher.group(1))) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String normalize(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}()\\[\\]〔〕【】《》]+", "")
                .replace('零', '〇')
                .replace('○', '〇')
                .replaceFirst("^[Nn][Oo]\\.?", "");
        StringBuilder digits = new StringBuilder();
        folded.codePoints().forEach(c -> {
            int value = DIGITS.indexOf(c);
            digits.appendCodePoint(value < 0 ? c : '0' + value);
        });
        return digits.toString();
    }
}
