package cn.lvpu.indexer.testing;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Confidence;
import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryDetails;
import cn.lvpu.content.EntryKind;
import cn.lvpu.content.Fact;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.content.GiRecord;
import cn.lvpu.content.Place;
import cn.lvpu.content.Reading;
import cn.lvpu.content.RegisteredVillage;
import cn.lvpu.content.SchemeRules;
import cn.lvpu.content.Season;
import cn.lvpu.content.Source;
import cn.lvpu.content.Synonyms;
import cn.lvpu.content.WorkingCalendar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A handful of entries, so that a test says which it means. */
public record SmallContent(List<Entry> entries, List<Brand> brands, List<GiRecord> giRecords, List<String> extraWords)
        implements Content {
    private static final Source SOURCE = new Source("北京日报", "2024-09-01");
    private static final Place MENTOUGOU =
            new Place("110109", "门头沟区", List.of(new Place.Town("110109103", "军庄镇")), List.of("东山村"));

    public static SmallContent of() {
        return new SmallContent(
                List.of(
                        product("jing-bai-li", "京白梨", "jing bai li", "jbl", List.of("gi-2012-37-1")),
                        product("mei-gui", "妙峰山玫瑰", "miao feng shan mei gui", "mfsmg", List.of()),
                        village(),
                        heritage()),
                List.of(brand()),
                List.of(
                        gi("gi-2012-37-1", "京白梨", "原国家质检总局公告2012年第37号", 2012, Optional.of("jing-bai-li")),
                        gi("gi-2025-640-1", "东兰乌鸡", "国家知识产权局公告第640号", 2025, Optional.empty())),
                List.of());
    }

    public SmallContent withEntry(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new SmallContent(more, brands, giRecords, extraWords);
    }

    public SmallContent withWord(String word) {
        return new SmallContent(entries, brands, giRecords, List.of(word));
    }

    public static Entry product(String slug, String name, String pinyin, String initials, List<String> giRecordIds) {
        return new Entry(
                EntryKind.PRODUCT,
                slug,
                name,
                List.of("北京" + name),
                name + "的一句话。",
                "## 怎么来的\n\n**" + name + "**种在[山里](https://example.org)。",
                MENTOUGOU,
                Optional.of(new GeoPoint(40.0, 116.1)),
                "",
                new Season(new TreeSet<>(List.of(8, 9)), Confidence.VERIFIED),
                List.of(new Fact("单果重", "约 110 克", SOURCE, Confidence.VERIFIED)),
                List.of("ling-shan-lv-chan"),
                giRecordIds,
                List.of("果品"),
                new Reading(pinyin, initials, ""),
                new EntryDetails.Product("果品-梨"),
                List.of(SOURCE),
                Confidence.VERIFIED);
    }

    /** The same entry, in another village. */
    public static Entry inVillage(Entry entry, String village) {
        return new Entry(
                entry.kind(),
                entry.slug(),
                entry.name(),
                entry.aliases(),
                entry.summary(),
                entry.body(),
                new Place("110109", "门头沟区", List.of(), List.of(village)),
                entry.point(),
                entry.pointNote(),
                entry.season(),
                entry.facts(),
                entry.brandSlugs(),
                entry.giRecordIds(),
                entry.tags(),
                entry.reading(),
                entry.details(),
                entry.sources(),
                entry.confidence());
    }

    private static Entry village() {
        return new Entry(
                EntryKind.VILLAGE,
                "cuan-di-xia-cun",
                "爨底下村",
                List.of("川底下村"),
                "明清院落。",
                "",
                new Place("110109", "门头沟区", List.of(new Place.Town("110109105", "斋堂镇")), List.of("川底下村")),
                Optional.empty(),
                "",
                new Season(new TreeSet<>(), Confidence.VERIFIED),
                List.of(),
                List.of(),
                List.of(),
                List.of("中国传统村落"),
                new Reading("cuan di xia cun", "cdxc", ""),
                new EntryDetails.Village("110109105211", "第二批"),
                List.of(SOURCE),
                Confidence.VERIFIED);
    }

    private static Entry heritage() {
        return new Entry(
                EntryKind.HERITAGE,
                "liu-li",
                "琉璃烧制技艺",
                List.of(),
                "烧琉璃。",
                "",
                MENTOUGOU,
                Optional.empty(),
                "",
                new Season(new TreeSet<>(), Confidence.VERIFIED),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Reading("liu li shao zhi ji yi", "llszjy", ""),
                new EntryDetails.Heritage("国家级", "传统技艺", "Ⅷ-90", "第二批", "明珠琉璃制品厂"),
                List.of(SOURCE),
                Confidence.PENDING);
    }

    private static Brand brand() {
        return new Brand(
                "ling-shan-lv-chan",
                "灵山绿产",
                List.of(),
                "区级",
                MENTOUGOU,
                "门头沟区",
                "门头沟的区域公用品牌。",
                "",
                "2019",
                List.of(),
                new Reading("ling shan lv chan", "lslc", "靈山綠產"),
                List.of(SOURCE),
                Confidence.VERIFIED);
    }

    private static GiRecord gi(String id, String product, String announcement, int year, Optional<String> productSlug) {
        return new GiRecord(
                id,
                product,
                "地理标志产品",
                announcement,
                year,
                "",
                "国家知识产权局",
                "北京市",
                "北京市",
                "",
                "军庄等四镇",
                "肉质细腻",
                productSlug,
                "",
                SOURCE);
    }

    @Override
    public List<District> districts() {
        return List.of(new District(
                "110109",
                "门头沟区",
                new Reading("men tou gou qu", "mtgq", "門頭溝區"),
                true,
                new GeoPoint(39.94, 116.1),
                List.of(new District.Town("110109103", "军庄镇", "", "jun zhuang zhen"))));
    }

    @Override
    public String districtOutlinesGeoJson() {
        return "{\"type\":\"FeatureCollection\",\"features\":[]}";
    }

    @Override
    public Optional<Entry> findEntry(EntryKind kind, String slug) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && entry.slug().equals(slug))
                .findFirst();
    }

    @Override
    public Optional<Brand> findBrand(String slug) {
        return brands.stream().filter(brand -> brand.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<GiRecord> findGiRecord(String id) {
        return giRecords.stream().filter(gi -> gi.id().equals(id)).findFirst();
    }

    @Override
    public Optional<District> findDistrict(String code) {
        return districts().stream()
                .filter(district -> district.code().equals(code))
                .findFirst();
    }

    @Override
    public List<Entry> listEntriesOfBrand(String brandSlug) {
        return entries.stream()
                .filter(entry -> entry.brandSlugs().contains(brandSlug))
                .toList();
    }

    @Override
    public List<Brand> listBrandsOfPlace(Place place) {
        return brands;
    }

    @Override
    public Optional<RegisteredVillage> findRegisteredVillage(String code12) {
        return Optional.empty();
    }

    @Override
    public List<GiRecord> listGiRecordsOf(Entry entry) {
        return entry.giRecordIds().stream()
                .flatMap(id -> findGiRecord(id).stream())
                .toList();
    }

    @Override
    public Collection<String> vocabulary() {
        return Stream.of(
                        entries.stream().map(Entry::name),
                        brands.stream().map(Brand::name),
                        Stream.of("门头沟", "军庄镇"),
                        extraWords.stream())
                .flatMap(words -> words)
                .toList();
    }

    @Override
    public List<Synonyms> synonyms() {
        return List.of(new Synonyms(List.of("核桃", "胡桃")));
    }

    @Override
    public List<SchemeRules> schemes() {
        return List.of();
    }

    @Override
    public Optional<SchemeRules> findScheme(String code) {
        return Optional.empty();
    }

    @Override
    public WorkingCalendar workingCalendar() {
        return WorkingCalendar.weekendsOnly();
    }
}
