package cn.lvpu.portal.bench;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryDetails;
import cn.lvpu.content.EntryKind;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.content.GiRecord;
import cn.lvpu.content.Place;
import cn.lvpu.content.Reading;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * As many plausible entries as wanted, made when asked for: a real entry's season, class, facts and texts under a name put
 * together from a real place and a real product, in that place. The same position always gives the same entry. For measuring
 * alone; nothing here is content.
 */
final class GeneratedEntries extends AbstractList<Entry> implements RandomAccess {
    static final long SEED = 20261122;

    private static final List<EntryKind> KINDS = List.of(
            EntryKind.PRODUCT, EntryKind.PRODUCT, EntryKind.PRODUCT, EntryKind.PRODUCT, EntryKind.PRODUCT, EntryKind.PRODUCT,
            EntryKind.HOMESTAY, EntryKind.ROUTE, EntryKind.VILLAGE, EntryKind.HERITAGE);
    private static final List<String> HOUSES = List.of("小院", "山居", "人家", "院子", "农家", "民宿", "老宅", "山房");
    private static final List<String> WALKS = List.of("古道", "步道", "骑行线", "一日游路线", "登山线");
    private static final List<String> GROWERS = List.of("", "", "", "采摘园", "合作社", "果园", "家庭农场", "种植基地");

    private final Map<EntryKind, List<Entry>> models;
    private final List<District> districts;
    private final List<String> villages;
    private final List<String> products;
    private final int size;

    GeneratedEntries(Content content, int size) {
        this.size = size;
        this.models = new EnumMap<>(content.entries().stream().collect(Collectors.groupingBy(Entry::kind)));
        this.districts = content.districts().stream().filter(district -> !district.towns().isEmpty()).toList();
        this.villages = content.entries().stream().flatMap(entry -> entry.place().villages().stream()).distinct().sorted().toList();
        this.products = content.giRecords().stream().map(GiRecord::productName).distinct().sorted().toList();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Entry get(int index) {
        var random = new SplittableRandom(SEED + index);
        EntryKind kind = any(KINDS, random);
        Entry model = any(models.getOrDefault(kind, List.of()), random);
        District district = any(districts, random);
        District.Town town = any(district.towns(), random);
        String stem = town.name().replaceFirst("(地区|街道|满族乡|回族乡|镇|乡)$", "");
        String village = any(villages, random);
        boolean own = kind != EntryKind.PRODUCT || random.nextInt(3) == 0;
        String thing = own ? model.name() : any(products, random);
        String name = switch (kind) {
            case PRODUCT -> (random.nextBoolean() ? stem : village) + thing + any(GROWERS, random);
            case HOMESTAY -> village + stem + any(HOUSES, random);
            case ROUTE -> stem + village + "至" + any(villages, random) + any(WALKS, random);
            case VILLAGE -> stem + village;
            default -> stem + thing;
        };
        String where = district.name() + town.name();
        return new Entry(
                kind,
                "generated-" + index,
                name,
                random.nextInt(4) == 0 ? List.of(stem + thing, thing) : List.of(),
                name + "在" + where + "。" + model.summary(),
                model.body(),
                new Place(district.code(), district.name(), List.of(new Place.Town(town.code(), town.name())), List.of(village)),
                Optional.of(new GeoPoint(
                        district.centre().latitude() + random.nextDouble(-.2, .2),
                        district.centre().longitude() + random.nextDouble(-.2, .2))),
                "",
                model.season(),
                model.facts(),
                model.brandSlugs(),
                random.nextInt(20) == 0 ? model.giRecordIds() : List.of(),
                model.tags(),
                own ? new Reading(town.pinyin() + " " + model.reading().pinyin(), "", "") : new Reading("", "", ""),
                details(model.details(), random),
                model.sources(),
                model.confidence());
    }

    private static EntryDetails details(EntryDetails model, SplittableRandom random) {
        if (model instanceof EntryDetails.Event) {
            var first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
            return new EntryDetails.Event(first, first.plusDays(random.nextInt(20)));
        }
        return model;
    }

    private static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
