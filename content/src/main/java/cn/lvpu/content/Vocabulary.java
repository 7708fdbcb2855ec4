package cn.lvpu.content;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Gathers the words that the text analysis should keep whole. */
final class Vocabulary {
    private static final Pattern SEPARATORS = Pattern.compile("[（）()《》“”·・/、,，;；\\-—\\s]+");
    private static final Pattern DISTRICT_SUFFIX = Pattern.compile("区$");
    private static final Pattern TOWN_SUFFIX = Pattern.compile("(地区|街道|满族乡|回族乡|镇|乡)$");
    private static final Pattern VILLAGE_SUFFIX = Pattern.compile("村$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** What people type beside the names. */
    private static final List<String> CATEGORIES =
            List.of("地理标志", "地理标志产品", "区域公用品牌", "传统村落", "非遗", "民宿", "采摘", "古道", "生态产品");

    private final Set<String> words = new TreeSet<>();

    private Vocabulary() {}

    static Set<String> of(List<Entry> entries, List<Brand> brands, List<District> districts) {
        var vocabulary = new Vocabulary();
        CATEGORIES.forEach(vocabulary::add);
        for (Entry entry : entries) {
            vocabulary.addParts(entry.name());
            entry.aliases().forEach(vocabulary::addParts);
            entry.place().villages().forEach(village -> {
                vocabulary.addParts(village);
                vocabulary.addStem(village, VILLAGE_SUFFIX);
            });
            vocabulary.addDetails(entry);
        }
        for (Brand brand : brands) {
            vocabulary.addParts(brand.name());
            brand.aliases().forEach(vocabulary::addParts);
        }
        for (District district : districts) {
            vocabulary.add(district.name());
            vocabulary.addStem(district.name(), DISTRICT_SUFFIX);
            for (District.Town town : district.towns()) {
                vocabulary.add(town.name());
                vocabulary.add(town.otherName());
                vocabulary.addStem(town.name(), TOWN_SUFFIX);
            }
        }
        return Collections.unmodifiableSet(vocabulary.words);
    }

    private void addDetails(Entry entry) {
        switch (entry.details()) {
            case EntryDetails.Product product -> addParts(product.classPath());
            case EntryDetails.Heritage heritage -> addParts(heritage.category());
            case EntryDetails.Village village -> addStem(entry.name(), VILLAGE_SUFFIX);
            case EntryDetails.Route route -> route.stops().forEach(this::addParts);
            case EntryDetails.Homestay homestay -> addParts(homestay.grade());
            case EntryDetails.Event event -> {}
            case EntryDetails.Account account -> {}
        }
    }

    /** The text whole where it is one word, and else the parts that brackets and dots hold apart. */
    private void addParts(String text) {
        for (String part : SEPARATORS.split(text)) {
            add(part);
        }
    }

    private void addStem(String name, Pattern suffix) {
        add(suffix.matcher(name).replaceFirst(""));
    }

    /** A single character is no word to keep whole, and a long run is a sentence. */
    private void add(String word) {
        if (word.length() >= 2 && word.length() <= 16 && HAN.matcher(word).find()) {
            words.add(word);
        }
    }
}
