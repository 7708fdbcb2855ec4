package cn.lvpu.content;

import java.util.List;
import java.util.Optional;

/** Reads the registers of geographical indications: quoted data, whose punctuation is not ours. */
final class GiReader {
    static final List<String> COLUMNS = List.of(
            "id",
            "product_name",
            "type",
            "announcement",
            "announcement_year",
            "announced_on",
            "issuer",
            "province",
            "city",
            "holder",
            "area",
            "characteristics",
            "product",
            "note",
            "source",
            "source_date");

    private GiReader() {}

    static GiRecord read(Fields row) {
        String id = row.text("id");
        EntryReader.checkSlug(id, row, "id");
        int year = row.integer("announcement_year").orElse(0);
        if (year != 0 && (year < 1999 || year > 2100)) {
            row.report("announcement_year", year + " 不是年份");
        }
        String announcedOn = row.textOrEmpty("announced_on");
        EntryReader.checkDate(announcedOn, row, "announced_on");
        var source = new Source(row.text("source"), row.textOrEmpty("source_date"));
        EntryReader.checkDate(source.date(), row, "source_date");
        for (String column : List.of("area", "characteristics", "note", "source", "holder")) {
            Prose.findAddress(row.textOrEmpty(column)).ifPresent(fault -> row.report(column, fault));
        }
        String product = row.textOrEmpty("product");
        return new GiRecord(
                id,
                row.text("product_name"),
                row.text("type"),
                row.textOrEmpty("announcement"),
                year,
                announcedOn,
                row.textOrEmpty("issuer"),
                row.text("province"),
                row.text("city"),
                row.textOrEmpty("holder"),
                row.textOrEmpty("area"),
                row.textOrEmpty("characteristics"),
                product.isEmpty() ? Optional.empty() : Optional.of(product),
                row.textOrEmpty("note"),
                source);
    }
}
