package cn.lvpu.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All curated content, immutable, with every reference resolved. Safe for use by many threads. */
public interface Content {
    List<Entry> entries();

    List<Brand> brands();

    List<GiRecord> giRecords();

    List<District> districts();

    /** District outlines as a GeoJSON feature collection, WGS-84. They carry no 审图号: label maps 示意图. */
    String districtOutlinesGeoJson();

    Optional<Entry> findEntry(EntryKind kind, String slug);

    Optional<Brand> findBrand(String slug);

    Optional<GiRecord> findGiRecord(String id);

    Optional<District> findDistrict(String code);

    /** The entries that a brand covers, in name order. */
    List<Entry> listEntriesOfBrand(String brandSlug);

    /**
     * The brands that a place lies in by its district and towns, the narrowest first: a hint where to look next, never a
     * statement that the brand has authorised anything there. Brands of single enterprises and products are left out.
     */
    List<Brand> listBrandsOfPlace(Place place);

    /** The village or residents' committee of a 12-digit statistical code. */
    Optional<RegisteredVillage> findRegisteredVillage(String code12);

    /** The GI records of an entry, oldest first. */
    List<GiRecord> listGiRecordsOf(Entry entry);

    /** Every word the text analysis should keep whole: names and aliases of entries, brands, places, categories. */
    Collection<String> vocabulary();

    /** Words that find one another; no word stands in two of them. */
    List<Synonyms> synonyms();

    /** The schemes under which certificates are granted, by the name of their file. */
    List<SchemeRules> schemes();

    /** The scheme whose certificate numbers begin with the code. */
    Optional<SchemeRules> findScheme(String code);

    WorkingCalendar workingCalendar();
}
