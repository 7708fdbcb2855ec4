package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.portal.discovery.CatalogueKind;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is told by the words typed, apart from the names in them. Months and kinds found here only lift results that fit;
 * they never filter, because nobody asked for that.
 *
 * @param typed as typed
 * @param essence without the words of asking (在哪买, 多少钱…); never empty when {@code typed} is not
 * @param core the essence without wishes either (采摘, 送礼, 九月…): what must be found; empty when there are only wishes
 * @param months months named in the words, 1..12
 * @param kinds kinds that the words ask for
 */
record QueryWords(String typed, String essence, String core, SortedSet<Integer> months, Set<CatalogueKind> kinds) {
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");
    private static final Pattern MONTH = Pattern.compile("(十一|十二|[一二三四五六七八九十]|(?<!\\d)1[0-2]|(?<!\\d)[1-9])月");

    /** Longest first, so that no shorter one leaves a stump. */
    private static final Pattern ASKING = Pattern.compile(List.of(
                    "什么时候开", "什么时候", "哪里有卖", "哪儿有卖", "在哪里买", "在哪儿买", "哪里买", "哪儿买", "怎么卖", "多少钱", "怎么样", "是什么", "有什么",
                    "吃什么", "有哪些", "在哪里", "在哪儿", "在哪买", "哪里有", "哪儿有", "在哪", "哪买", "哪里", "哪儿", "有卖的", "有没有", "好不好吃",
                    "好吃吗", "真的吗", "几月份", "几月", "上市", "推荐", "附近", "请问", "怎么去", "怎么走", "介绍", "吗", "呢")
            .stream()
            .sorted((one, other) -> other.length() - one.length())
            .collect(Collectors.joining("|")));

    /** Wishes say which of the things found are wanted, not what they are called. */
    private static final Pattern WISH =
            Pattern.compile("采摘|送礼|送人|认证|真假|真伪|正宗|时候开|开花|周末|亲子|带孩子|春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|中秋节?|国庆节?|好吃|吃");

    private static final Map<String, List<Integer>> SEASON_WORDS = Map.of(
            "春天", List.of(3, 4, 5),
            "春季", List.of(3, 4, 5),
            "夏天", List.of(6, 7, 8),
            "夏季", List.of(6, 7, 8),
            "秋天", List.of(9, 10, 11),
            "秋季", List.of(9, 10, 11),
            "冬天", List.of(12, 1, 2),
            "冬季", List.of(12, 1, 2),
            "中秋", List.of(9),
            "国庆", List.of(10));

    private static final Map<String, CatalogueKind> KIND_WORDS = kindWords();

    private static Map<String, CatalogueKind> kindWords() {
        var words = new LinkedHashMap<String, CatalogueKind>();
        for (String word : List.of("民宿", "住宿", "院子", "小院", "住一晚")) {
            words.put(word, CatalogueKind.HOMESTAY);
        }
        for (String word : List.of("路线", "徒步", "古道", "一日游", "两日游", "自驾")) {
            words.put(word, CatalogueKind.ROUTE);
        }
        for (String word : List.of("采摘", "特产", "农产品", "水果", "吃", "买")) {
            words.put(word, CatalogueKind.PRODUCT);
        }
        for (String word : List.of("村落", "古村", "传统村")) {
            words.put(word, CatalogueKind.VILLAGE);
        }
        for (String word : List.of("非遗", "庙会", "技艺", "传说")) {
            words.put(word, CatalogueKind.HERITAGE);
        }
        for (String word : List.of("品牌", "公用品牌")) {
            words.put(word, CatalogueKind.BRAND);
        }
        return Collections.unmodifiableMap(words);
    }

    static QueryWords of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var months = new TreeSet<Integer>();
        Matcher month = MONTH.matcher(plain);
        while (month.find()) {
            String named = month.group(1);
            months.add(NUMERALS.contains(named) ? NUMERALS.indexOf(named) + 1 : Integer.parseInt(named));
        }
        SEASON_WORDS.forEach((word, ofSeason) -> {
            if (plain.contains(word)) {
                months.addAll(ofSeason);
            }
        });
        var kinds = EnumSet.noneOf(CatalogueKind.class);
        KIND_WORDS.forEach((word, kind) -> {
            if (plain.contains(word)) {
                kinds.add(kind);
            }
        });
        String essence = essence(plain);
        String core = tidy(WISH.matcher(MONTH.matcher(essence).replaceAll(" ")).replaceAll(" "));
        return new QueryWords(
                typed, essence, core, Collections.unmodifiableSortedSet(months), Collections.unmodifiableSet(kinds));
    }

    private static String essence(String plain) {
        String without = ASKING.matcher(plain).replaceAll(" ");
        without = without.replaceAll("的(?=\\s|$)", " ").replaceAll("(?<=[\\p{IsHan}])的(?=[\\p{IsHan}])", " ");
        without = tidy(without);
        return without.isEmpty() ? plain : without;
    }

    private static String tidy(String text) {
        return text.replaceAll("[?？!！。，,、；;：:“”\"'（）()]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
