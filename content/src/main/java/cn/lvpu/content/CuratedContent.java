package cn.lvpu.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Content as the loader accepted it. */
final class CuratedContent implements Content {
    private final Register register;
    private final Map<String, Entry> entriesById;
    private final Map<String, Brand> brandsBySlug;
    private final Map<String, GiRecord> giById;
    private final List<Entry> entries;
    private final List<Brand> brands;
    private final List<GiRecord> giRecords;
    private final Map<String, List<Entry>> entriesByBrand = new HashMap<>();
    private final Set<String> vocabulary;
    private final List<Synonyms> synonyms;
    private final List<SchemeRules> schemes;
    private final WorkingCalendar workingCalendar;

    CuratedContent(
            Register register,
            Map<String, Entry> entries,
            Map<String, Brand> brands,
            Map<String, GiRecord> giRecords,
            List<Synonyms> synonyms,
            List<SchemeRules> schemes,
            WorkingCalendar workingCalendar) {
        this.register = register;
        this.entriesById = Map.copyOf(entries);
        this.brandsBySlug = Map.copyOf(brands);
        this.giById = Map.copyOf(giRecords);
        this.entries = List.copyOf(entries.values());
        this.brands = List.copyOf(brands.values());
        this.giRecords = List.copyOf(giRecords.values());
        for (Entry entry : this.entries) {
            entry.brandSlugs()
                    .forEach(brand -> entriesByBrand
                            .computeIfAbsent(brand, any -> new ArrayList<>())
                            .add(entry));
        }
        entriesByBrand
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Entry entry) -> entry.reading().pinyin())
                                .thenComparing(Entry::id)));
        this.synonyms = synonyms;
        this.schemes = schemes;
        this.workingCalendar = workingCalendar;
        this.vocabulary = Vocabulary.of(this.entries, this.brands, register.districts());
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public List<Brand> brands() {
        return brands;
    }

    @Override
    public List<GiRecord> giRecords() {
        return giRecords;
    }

    @Override
    public List<District> districts() {
        return register.districts();
    }

    @Override
    public String districtOutlinesGeoJson() {
        return register.outlinesGeoJson();
    }

    @Override
    public Optional<Entry> findEntry(EntryKind kind, String slug) {
        return Optional.ofNullable(entriesById.get(kind.key() + ":" + slug));
    }

    @Override
    public Optional<Brand> findBrand(String slug) {
        return Optional.ofNullable(brandsBySlug.get(slug));
    }

    @Override
    public Optional<GiRecord> findGiRecord(String id) {
        return Optional.ofNullable(giById.get(id));
    }

    @Override
    public Optional<District> findDistrict(String code) {
        return register.findDistrict(code);
    }

    @Override
    public List<Entry> listEntriesOfBrand(String brandSlug) {
        return List.copyOf(entriesByBrand.getOrDefault(brandSlug, List.of()));
    }

    @Override
    public List<Brand> listBrandsOfPlace(Place place) {
        return brands.stream()
                .filter(Brand::isRegional)
                .filter(brand -> brand.place().covers(place))
                .sorted(Comparator.comparingInt((Brand brand) -> brand.place().breadth())
                        .thenComparing(brand -> !brand.level().contains("区域公用品牌"))
                        .thenComparing(brand -> brand.reading().pinyin()))
                .toList();
    }

    @Override
    public Optional<RegisteredVillage> findRegisteredVillage(String code12) {
        return Optional.ofNullable(register.villages().get(code12));
    }

    @Override
    public List<GiRecord> listGiRecordsOf(Entry entry) {
        return entry.giRecordIds().stream()
                .map(giById::get)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Collection<String> vocabulary() {
        return vocabulary;
    }

    @Override
    public List<Synonyms> synonyms() {
        return synonyms;
    }

    @Override
    public List<SchemeRules> schemes() {
        return schemes;
    }

    @Override
    public Optional<SchemeRules> findScheme(String code) {
        return schemes.stream().filter(scheme -> scheme.code().equals(code)).findFirst();
    }

    @Override
    public WorkingCalendar workingCalendar() {
        return workingCalendar;
    }
}
