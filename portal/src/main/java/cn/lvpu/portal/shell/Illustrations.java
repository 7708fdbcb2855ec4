package cn.lvpu.portal.shell;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Drawn pictures for what has no photograph with a named source yet. Chosen by kind, and for products by words of the
 * name and the class, first match wins; always decorative (empty alternative text), never evidence of a thing's looks.
 */
public final class Illustrations {
    private static final Map<String, String> BY_WORD = words();

    private Illustrations() {}

    /**
     * The path of a picture under {@code /assets/illustrations/}.
     *
     * @param kind an entry kind's key, {@code brand} or {@code district}; anything unknown gets a basket
     * @param classPath a product's class such as 果品-梨, or empty
     * @param name the name shown beside it
     */
    public static String path(String kind, String classPath, String name) {
        return "/assets/illustrations/" + motif(kind, classPath, name) + ".svg";
    }

    private static String motif(String kind, String classPath, String name) {
        return switch (kind) {
            case "route", "homestay", "village", "heritage", "event", "account", "brand", "district" -> kind;
            case "product" -> product(name, classPath);
            default -> "basket";
        };
    }

    private static String product(String name, String classPath) {
        for (var text : new String[] {name, classPath}) {
            for (var word : BY_WORD.entrySet()) {
                if (text.contains(word.getKey())) {
                    return word.getValue();
                }
            }
        }
        return "basket";
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        put(words, "jar", "酱", "醋", "酒", "油", "露", "汁");
        put(words, "honey", "蜂", "蜜蜂", "荆条蜜", "崖蜜");
        put(words, "mulberry", "桑椹", "桑葚");
        put(words, "strawberry", "草莓");
        put(words, "melon", "西瓜", "甜瓜");
        put(words, "cherry", "樱桃");
        put(words, "walnut", "核桃");
        put(words, "chestnut", "板栗", "栗");
        put(words, "mushroom", "菌", "菇", "栗蘑");
        put(words, "jujube", "枣");
        put(words, "persimmon", "柿");
        put(words, "apricot", "杏");
        put(words, "rose", "玫瑰", "花卉", "菊");
        put(words, "sprout", "香椿");
        put(words, "tea", "茶", "黄芩");
        put(words, "pear", "梨");
        put(words, "apple", "苹果", "海棠", "槟子", "山楂", "红果");
        put(words, "grape", "葡萄");
        put(words, "peach", "桃", "李");
        put(words, "tofu", "豆腐", "豆");
        put(words, "root", "甘薯", "红薯", "白薯", "薯", "萝卜");
        put(words, "egg", "蛋");
        put(words, "poultry", "鸡", "鸭", "禽", "畜");
        put(words, "fish", "鱼", "鲟", "水产");
        put(words, "grain", "米", "粮食", "小麦", "谷", "面");
        put(words, "craft", "手工艺", "琉璃", "陶", "瓷", "编");
        put(words, "vegetable", "蔬菜", "菜", "番茄", "西红柿", "中药", "油料");
        put(words, "basket", "果品");
        return java.util.Collections.unmodifiableMap(words);
    }

    private static void put(Map<String, String> words, String motif, String... keys) {
        for (var key : keys) {
            words.put(key, motif);
        }
    }
}
