package cn.lvpu.portal.discovery.rest;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Confidence;
import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryDetails;
import cn.lvpu.content.Fact;
import cn.lvpu.content.GiRecord;
import cn.lvpu.content.Place;
import cn.lvpu.content.Source;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One entry as JSON, with every fact's source. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryBody(
        String id,
        String kind,
        String slug,
        String name,
        List<String> aliases,
        String summary,
        String body,
        PlaceBody place,
        EntryPageBody.@Nullable PointBody point,
        String pointNote,
        Collection<Integer> months,
        List<FactBody> facts,
        List<BrandBody> brands,
        List<GiBody> giRecords,
        List<String> tags,
        EntryDetails details,
        List<Source> sources,
        String confidence,
        String url) {

    record PlaceBody(String districtCode, String district, List<Place.Town> towns, List<String> villages) {}

    record FactBody(String label, String text, Source source, String confidence) {}

    record BrandBody(String slug, String name, String url) {
        static BrandBody of(Brand brand) {
            return new BrandBody(brand.slug(), brand.name(), "/b/" + brand.slug());
        }
    }

    record GiBody(String id, String type, String announcement, String issuer, String announcedOn, String url) {
        static GiBody of(GiRecord gi) {
            return new GiBody(gi.id(), gi.type(), gi.announcement(), gi.issuer(), gi.announcedOn(), "/g/" + gi.id());
        }
    }

    static EntryBody of(Entry entry, Content content) {
        return new EntryBody(
                entry.id(),
                entry.kind().key(),
                entry.slug(),
                entry.name(),
                entry.aliases(),
                entry.summary(),
                entry.body(),
                new PlaceBody(
                        entry.place().districtCode(),
                        entry.place().districtName(),
                        entry.place().towns(),
                        entry.place().villages()),
                entry.point().map(EntryPageBody.PointBody::of).orElse(null),
                entry.pointNote(),
                entry.season().months(),
                entry.facts().stream().map(EntryBody::fact).toList(),
                entry.brandSlugs().stream()
                        .flatMap(slug -> content.findBrand(slug).stream())
                        .map(BrandBody::of)
                        .toList(),
                content.listGiRecordsOf(entry).stream().map(GiBody::of).toList(),
                entry.tags(),
                entry.details(),
                entry.sources(),
                word(entry.confidence()),
                "/e/" + entry.kind().key() + "/" + entry.slug());
    }

    private static FactBody fact(Fact fact) {
        return new FactBody(fact.label(), fact.text(), fact.source(), word(fact.confidence()));
    }

    private static String word(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }
}
