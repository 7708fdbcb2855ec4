package cn.lvpu.portal.discovery.elasticsearch;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that people ask with, told from what they ask for. */
final class QueryWords {
    /** Longest first, so that no shorter one leaves a stump. */
    private static final Pattern ASKING = Pattern.compile(List.of(
                    "什么时候开", "什么时候", "哪里有卖", "哪儿有卖", "在哪里买", "在哪儿买", "哪里买", "哪儿买", "怎么卖", "多少钱", "怎么样", "是什么", "有什么",
                    "吃什么", "有哪些", "在哪里", "在哪儿", "在哪买", "哪里有", "哪儿有", "在哪", "哪买", "哪里", "哪儿", "有卖的", "有没有", "好不好吃",
                    "好吃吗", "真的吗", "几月份", "几月", "上市", "推荐", "附近", "请问", "怎么去", "怎么走", "介绍", "吗", "呢", "去哪玩", "去哪儿", "去哪",
                    "哪家好", "哪家", "哪个好", "有啥", "啥时候", "啥", "咋样", "怎么买", "怎么吃", "怎么做", "是真的", "买什么", "玩什么", "看什么", "带什么",
                    "什么", "价格", "多少", "时间", "门票", "电话", "地址", "攻略", "能吃", "可以", "好吃的", "好吃", "好玩的", "好玩", "想买", "想吃",
                    "想去", "想找", "想要", "我想", "我要", "帮我找", "帮我", "谁知道", "求", "开花", "成熟", "适合", "周边", "正宗", "真假", "真伪",
                    "认证")
            .stream()
            .sorted((one, other) -> other.length() - one.length())
            .collect(Collectors.joining("|")));

    private static final Pattern SIGNS = Pattern.compile("[?？!！。，,、；;：:“”\"'（）()~…【】\\[\\]《》]+");
    private static final Pattern EDGES = Pattern.compile("^(?:[的了吃去玩买卖找带想要住在和与到是看种产]|有(?!机))+|[的了吃去玩买卖吧啊呀产]+$");

    private QueryWords() {}

    /** Without the words of asking; what was typed where nothing else is left. */
    static String essence(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String without = ASKING.matcher(plain).replaceAll(" ");
        without = without.replaceAll("的(?=\\s|$)", " ").replaceAll("(?<=[\\p{IsHan}])的(?=[\\p{IsHan}])", " ");
        without = tidy(without);
        return without.isEmpty() ? plain : without;
    }

    /** What is left between two phrases, without the small words that joined them; possibly empty. */
    static String piece(String residue) {
        String piece = EDGES.matcher(tidy(residue)).replaceAll("").strip();
        return EDGES.matcher(piece).replaceAll("").strip();
    }

    private static String tidy(String text) {
        return SIGNS.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
