package cn.lvpu.portal.discovery.rest;

import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.content.Source;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.CatalogueRow;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who says so: the sources of a result, from content. The index does not hold them. Safe for use by many threads. */
@Component
class RowSources {
    private static final String OFFICIAL_LIST = "统计用区划代码 2022-10-31";

    private final Content content;

    RowSources(Content content) {
        this.content = content;
    }

    /** Publisher and date of each source; none for what content no longer holds. */
    List<String> of(CatalogueRow row) {
        if (row.kind() == CatalogueKind.DISTRICT) {
            return List.of(OFFICIAL_LIST);
        }
        Stream<Source> sources = row.kind() == CatalogueKind.BRAND
                ? content.findBrand(row.slug()).stream().flatMap(brand -> brand.sources().stream())
                : row
                        .kind()
                        .entryKind()
                        .flatMap(kind -> content.findEntry(kind, row.slug()))
                        .map(Entry::sources)
                        .stream()
                        .flatMap(List::stream);
        return sources.map(source -> (source.publisher() + " " + source.date()).strip())
                .distinct()
                .toList();
    }
}
