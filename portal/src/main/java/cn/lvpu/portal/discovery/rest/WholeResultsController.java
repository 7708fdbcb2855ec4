package cn.lvpu.portal.discovery.rest;

import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.discovery.WholeResults;
import cn.lvpu.portal.platform.address.PublicAddress;
import cn.lvpu.portal.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The results of a search as a whole: as points for a map, and as files to take away. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "目录", description = "搜索和读取目录条目")
class WholeResultsController {
    static final int MOST_POINTS = 500;

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");

    private final WholeResults results;
    private final SearchParameters parameters;
    private final RowSources sources;
    private final PublicAddress address;

    WholeResultsController(
            WholeResults results, SearchParameters parameters, RowSources sources, PublicAddress address) {
        this.results = results;
        this.parameters = parameters;
        this.sources = sources;
        this.address = address;
    }

    @GetMapping(path = "/entries/points", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "结果在地图上的点",
            description = "全部结果里有可靠坐标的，最多 500 个，与页码无关；total 是全部结果数，located 是其中有坐标的。坐标为 WGS-84。")
    @SearchQuery
    @ApiResponse(responseCode = "200", description = "点与条数")
    @ApiResponse(responseCode = "400", description = "参数有误，problem+json 里的 parameter 指出是哪一个")
    @ApiResponse(responseCode = "503", description = "搜索暂时不可用，看 Retry-After")
    PointsBody points(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
        SearchCriteria criteria = criteria(given);
        return PointsBody.of(results.totals(List.of(criteria)).getFirst(), results.located(criteria, MOST_POINTS));
    }

    @GetMapping(path = "/entries.csv", produces = "text/csv")
    @Operation(
            summary = "把结果存成 CSV",
            description = "与搜索同样的参数与顺序，最多 1000 行，page 和 size 不起作用。UTF-8 带 BOM；"
                    + "以 = + - @ 开头的格子前加一个单引号，表格软件不会把它当公式。每行写明可信度与来源。")
    @SearchQuery
    @ApiResponse(responseCode = "200", description = "CSV 文件")
    @ApiResponse(responseCode = "400", description = "参数有误")
    @ApiResponse(responseCode = "503", description = "搜索暂时不可用")
    ResponseEntity<byte[]> csv(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
        WholeResults.Rows rows = results.rows(criteria(given), WholeResults.MOST_ROWS);
        return file(
                CSV,
                "lvpu-entries.csv",
                CsvExport.of(rows, sources, address.of("")).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/entries.geojson", produces = "application/geo+json")
    @Operation(
            summary = "把结果存成 GeoJSON",
            description = "与搜索同样的参数与顺序，最多 1000 条，page 和 size 不起作用。没有可靠坐标的条目 geometry 为 null（RFC 7946）。" + "每条写明可信度与来源。")
    @SearchQuery
    @ApiResponse(responseCode = "200", description = "GeoJSON 文件")
    @ApiResponse(responseCode = "400", description = "参数有误")
    @ApiResponse(responseCode = "503", description = "搜索暂时不可用")
    ResponseEntity<byte[]> geoJson(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
        WholeResults.Rows rows = results.rows(criteria(given), WholeResults.MOST_ROWS);
        return file(GEO_JSON, "lvpu-entries.geojson", GeoJsonExport.of(rows, sources, address.of("")));
    }

    private SearchCriteria criteria(MultiValueMap<String, String> given) {
        SearchParameters.Understood understood = parameters.read(given);
        understood.refusals().stream().findFirst().ifPresent(first -> {
            throw ProblemException.badParameter(first.parameter(), first.sentence() + "。");
        });
        return understood.criteria();
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
