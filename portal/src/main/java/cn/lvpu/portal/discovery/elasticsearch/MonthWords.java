package cn.lvpu.portal.discovery.elasticsearch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for months and seasons: 四月, 4月份, 四五月, 3-5月, 春天, 国庆, 当季. */
final class MonthWords {
    private static final String NUMERAL = "((?>十一|十二|[一二三四五六七八九十]|1[0-2]|0?[1-9]))";

    /** Not after a year's or another number's digits. */
    private static final Pattern MONTHS = Pattern.compile("(?<![\\d年第])" + NUMERAL
            + "(?:月份?)?(?:[-~—–到至、和]|(?=[一二三四五六七八九十]))" + NUMERAL + "月(?:份)?(?:[初中底末]|[上中下]旬)?");

    private static final Pattern MONTH =
            Pattern.compile("(?<![\\d第])" + NUMERAL + "月(?:份)?(?:[初中底末]|[上中下]旬)?(?!刊|报|坛|季|色|饼|球)");
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    private static final Map<String, List<Integer>> SEASONS = seasons();

    /** Words for the month that it is, and for the next one. */
    private static final List<String> NOW =
            List.of("当季", "应季", "时令", "本月", "这个月", "现在", "当月", "眼下", "最近", "近期", "这几天", "今天", "当下", "这个季节", "这时候");

    private static final List<String> NEXT = List.of("下个月", "下月");

    private MonthWords() {}

    /** A phrase at the beginning of a text. @param length in characters */
    record Found(int length, SortedSet<Integer> months) {}

    private static Map<String, List<Integer>> seasons() {
        var seasons = new LinkedHashMap<String, List<Integer>>();
        put(seasons, List.of(3, 4, 5), "春天", "春季", "春日", "开春", "春游");
        put(seasons, List.of(3), "早春", "初春");
        put(seasons, List.of(4, 5), "暮春", "晚春");
        put(seasons, List.of(6, 7, 8), "夏天", "夏季", "夏日", "盛夏", "避暑");
        put(seasons, List.of(5, 6), "初夏");
        put(seasons, List.of(9, 10, 11), "秋天", "秋季", "秋日", "金秋", "秋游");
        put(seasons, List.of(10, 11), "深秋", "晚秋");
        put(seasons, List.of(8, 9), "初秋");
        put(seasons, List.of(12, 1, 2), "冬天", "冬季", "冬日", "寒冬");
        put(seasons, List.of(7, 8), "暑假", "暑期");
        put(seasons, List.of(1, 2), "寒假", "春节期间", "过年", "年货");
        put(seasons, List.of(1), "元旦");
        put(seasons, List.of(4), "清明");
        put(seasons, List.of(5), "五一", "劳动节");
        put(seasons, List.of(6), "端午", "六一");
        put(seasons, List.of(9, 10), "中秋", "中秋节");
        put(seasons, List.of(10), "国庆", "国庆节", "十一假期", "十一长假", "黄金周");
        return seasons;
    }

    private static void put(Map<String, List<Integer>> seasons, List<Integer> months, String... words) {
        for (String word : words) {
            seasons.put(word, months);
        }
    }

    /**
     * The longest phrase of months at this place, if there is one.
     *
     * @param text folded
     * @param now the month it is, 1..12
     */
    static Optional<Found> at(String text, int start, int now) {
        Matcher several = MONTHS.matcher(text).useTransparentBounds(true).region(start, text.length());
        if (several.lookingAt()) {
            return Optional.of(new Found(several.end() - start, between(several.group(1), several.group(2))));
        }
        Matcher one = MONTH.matcher(text).useTransparentBounds(true).region(start, text.length());
        if (one.lookingAt()) {
            return Optional.of(new Found(one.end() - start, new TreeSet<>(List.of(number(one.group(1))))));
        }
        return word(text, start, now);
    }

    private static Optional<Found> word(String text, int start, int now) {
        Found longest = null;
        for (var season : SEASONS.entrySet()) {
            longest = longer(longest, text, start, season.getKey(), season.getValue());
        }
        for (String word : NOW) {
            longest = longer(longest, text, start, word, List.of(now));
        }
        for (String word : NEXT) {
            longest = longer(longest, text, start, word, List.of(now % 12 + 1));
        }
        return Optional.ofNullable(longest);
    }

    private static @Nullable Found longer(
            @Nullable Found longest, String text, int start, String word, List<Integer> months) {
        return text.startsWith(word, start) && (longest == null || word.length() > longest.length())
                ? new Found(word.length(), new TreeSet<>(months))
                : longest;
    }

    /** From the one to the other, over the turn of the year where the second is the smaller one. */
    private static SortedSet<Integer> between(String first, String last) {
        var months = new TreeSet<Integer>();
        int to = number(last);
        for (int month = number(first); month != to; month = month % 12 + 1) {
            months.add(month);
        }
        months.add(to);
        return months;
    }

    private static int number(String named) {
        return NUMERALS.contains(named) ? NUMERALS.indexOf(named) + 1 : Integer.parseInt(named);
    }
}
