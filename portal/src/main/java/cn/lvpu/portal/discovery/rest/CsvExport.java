package cn.lvpu.portal.discovery.rest;

import cn.lvpu.portal.discovery.CatalogueRow;
import cn.lvpu.portal.discovery.WholeResults;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results as CSV (RFC 4180) for spreadsheets: with a byte-order mark, and with no cell that a spreadsheet takes for a formula. */
final class CsvExport {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";
    private static final List<String> HEADINGS =
            List.of("编号", "名称", "类别", "产品类别", "区", "乡镇街道", "品牌", "地理标志", "时令（月）", "纬度", "经度", "可信度", "来源", "网址");

    private CsvExport() {}

    /** @param site what goes before the path of each page, such as {@code https://lvpu.example} */
    static String of(WholeResults.Rows results, RowSources sources, String site) {
        Stream<List<String>> rows = results.rows().stream().map(row -> cells(row, sources, site));
        return Stream.concat(Stream.of(HEADINGS), rows)
                .map(cells -> cells.stream().map(CsvExport::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    private static List<String> cells(CatalogueRow row, RowSources sources, String site) {
        return List.of(
                row.id(),
                row.name(),
                row.kind().label(),
                row.classPath(),
                row.district(),
                String.join("；", row.towns()),
                String.join("；", row.brands()),
                row.gi() ? "是" : "",
                row.months().stream().map(String::valueOf).collect(Collectors.joining("；")),
                row.point().map(at -> String.valueOf(at.latitude())).orElse(""),
                row.point().map(at -> String.valueOf(at.longitude())).orElse(""),
                row.pending() ? "待核实" : "已核实",
                String.join("；", sources.of(row)),
                site + row.url());
    }

    /** A cell that begins like a formula is led by an apostrophe, after OWASP's “CSV Injection”. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
