package cn.lvpu.content;

import java.util.List;
import java.util.Optional;

/**
 * Anything in the catalogue.
 *
 * @param slug unique within the kind, lower-case letters, digits and hyphens; part of the public URL
 * @param summary one or two sentences of our own, plain text
 * @param body Markdown, possibly empty
 * @param point where a map may show it; empty when no trustworthy point is known
 * @param pointNote what the point stands for (such as the seat of the protection unit), possibly empty
 * @param brandSlugs brands that cover it
 * @param giRecordIds its rows in the GI register, oldest first
 * @param tags short labels such as 中国传统村落
 * @param sources at least one
 */
public record Entry(
        EntryKind kind,
        String slug,
        String name,
        List<String> aliases,
        String summary,
        String body,
        Place place,
        Optional<GeoPoint> point,
        String pointNote,
        Season season,
        List<Fact> facts,
        List<String> brandSlugs,
        List<String> giRecordIds,
        List<String> tags,
        Reading reading,
        EntryDetails details,
        List<Source> sources,
        Confidence confidence) {

    /** The identifier used across indexes and links: {@code kind:slug}. */
    public String id() {
        return kind.key() + ":" + slug;
    }

    /** The same entry with its rows in the GI register. */
    Entry withGiRecordIds(List<String> ids) {
        return new Entry(
                kind,
                slug,
                name,
                aliases,
                summary,
                body,
                place,
                point,
                pointNote,
                season,
                facts,
                brandSlugs,
                List.copyOf(ids),
                tags,
                reading,
                details,
                sources,
                confidence);
    }
}
