package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.portal.discovery.CatalogueKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The phrases that ask for something other than a name: places, kinds, classes, purposes, months, prices. Built from content. */
final class Lexicon {
    private static final int LONGEST = 12;
    private static final Pattern DISTRICT_SUFFIX = Pattern.compile("区$");
    private static final Pattern TOWN_SUFFIX = Pattern.compile("(地区|街道|满族乡|回族乡|镇|乡)$");
    private static final Pattern PRICE =
            Pattern.compile("\\d{1,6}(?:元|块钱?)(?:以下|以内|左右|以上|之内)?|便宜点?|实惠|平价|性价比高?|不贵|高端|低价|划算|人均\\d{0,5}");

    private final Map<String, Wanted> phrases = new HashMap<>();

    Lexicon(Content content, List<Thing> things) {
        put(
                CatalogueKind.HOMESTAY,
                "民宿",
                "住宿",
                "客栈",
                "农家院",
                "农家乐",
                "住一晚",
                "住哪",
                "住哪里",
                "小院",
                "院子",
                "酒店",
                "宾馆",
                "过夜",
                "精品民宿",
                "minsu");
        put(
                CatalogueKind.ROUTE,
                "路线",
                "线路",
                "徒步",
                "一日游",
                "两日游",
                "二日游",
                "自驾",
                "自驾游",
                "骑行",
                "步道",
                "爬山",
                "登山",
                "健走",
                "游玩路线",
                "骑车",
                "tubu",
                "luxian");
        put(CatalogueKind.PRODUCT, "特产", "农产品", "土特产", "农副产品", "产品", "生态产品", "techan");
        put(CatalogueKind.VILLAGE, "村落", "古村", "古村落", "传统村落", "村庄", "山村", "村子", "民俗村", "老村子", "古村子", "gucun");
        put(CatalogueKind.HERITAGE, "非遗", "非物质文化遗产", "非遗项目", "feiyi");
        put(CatalogueKind.BRAND, "品牌", "公用品牌", "区域公用品牌", "区域品牌", "pinpai");
        put(CatalogueKind.EVENT, "节庆活动");
        for (String named : List.of("果品", "干果", "蔬菜", "粮食", "水产", "手工艺品", "花卉", "加工食品", "中药材", "餐饮体验", "蜂产品")) {
            put(new Wanted.ClassOf(named), named);
        }
        put(new Wanted.ClassOf("果品"), "水果", "鲜果", "果子", "shuiguo");
        put(new Wanted.ClassOf("干果"), "坚果");
        put(new Wanted.ClassOf("手工艺品"), "手工艺", "工艺品", "手工");
        put(new Wanted.ClassOf("粮食"), "杂粮");
        put(new Wanted.ClassOf("中药材"), "药材");
        put(new Wanted.Purpose(Topic.PICKING), "采摘", "采摘园", "摘", "现摘", "caizhai");
        put(new Wanted.Purpose(Topic.WEEKEND), "周末", "周末游", "双休日", "周六", "周日");
        put(new Wanted.Purpose(Topic.CHILDREN), "亲子", "亲子游", "带娃", "带孩子", "遛娃", "带小孩", "研学");
        put(new Wanted.Purpose(Topic.GIFT), "送礼", "礼物", "伴手礼", "送人", "送长辈", "礼品", "送朋友", "走亲戚", "礼盒");
        put(new Wanted.Purpose(Topic.FOOD), "美食", "小吃", "特色小吃");
        put(new Wanted.Purpose(Topic.FLOWERS), "赏花", "看花", "观花", "花海");
        put(new Wanted.Purpose(Topic.GEOGRAPHICAL_INDICATION), "地理标志", "地理标志产品", "地标产品", "地标", "国家地理标志", "农产品地理标志");
        for (District district : content.districts()) {
            var wanted = new Wanted.District(district.code(), district.name());
            String pinyin = district.reading().pinyin().replace(" ", "");
            put(
                    wanted,
                    district.name(),
                    DISTRICT_SUFFIX.matcher(district.name()).replaceFirst(""),
                    pinyin,
                    pinyin.replaceFirst("qu$", ""));
            if (district.name().equals("密云区") || district.name().equals("延庆区")) {
                put(wanted, district.name().replace('区', '县'));
            }
        }
        putTowns(content, things);
    }

    /** A town's short name counts as a place only where the catalogue holds something there: many are ordinary words. */
    private void putTowns(Content content, List<Thing> things) {
        Set<String> held =
                things.stream().flatMap(thing -> thing.townCodes().stream()).collect(Collectors.toUnmodifiableSet());
        for (District district : content.districts()) {
            for (District.Town town : district.towns()) {
                var wanted = new Wanted.Town(town.code(), town.name());
                put(wanted, town.name());
                if (!town.otherName().isEmpty()) {
                    put(wanted, town.otherName());
                }
                if (held.contains(town.code())) {
                    String stem = TOWN_SUFFIX.matcher(town.name()).replaceFirst("");
                    put(wanted, stem, stem + "镇");
                }
            }
        }
    }

    private void put(CatalogueKind kind, String... words) {
        put(new Wanted.Kind(kind), words);
    }

    /** What was known first stays: a district wins over a town of the same name. */
    private void put(Wanted wanted, String... words) {
        for (String word : words) {
            if (word.length() > 1 || word.equals("摘")) {
                phrases.putIfAbsent(word, wanted);
            }
        }
    }

    /** A phrase at a place of a text. @param length in characters */
    record Found(int length, Wanted wanted) {}

    /**
     * The longest phrase at this place, if there is one.
     *
     * @param text folded
     * @param now the month it is, 1..12
     */
    Optional<Found> at(String text, int start, int now) {
        Optional<Found> found = MonthWords.at(text, start, now)
                .map(months -> new Found(months.length(), new Wanted.Months(months.months())));
        Matcher price = PRICE.matcher(text).region(start, text.length());
        if (found.isEmpty() && price.lookingAt()) {
            found = Optional.of(new Found(price.end() - start, new Wanted.Price(price.group())));
        }
        for (int length = Math.min(LONGEST, text.length() - start);
                length > found.map(Found::length).orElse(0);
                length--) {
            Wanted wanted = phrases.get(text.substring(start, start + length));
            if (wanted != null) {
                return Optional.of(new Found(length, wanted));
            }
        }
        return found;
    }

    /** What a whole word asks for, if anything. */
    Optional<Wanted> find(String word) {
        return Optional.ofNullable(phrases.get(word));
    }
}
