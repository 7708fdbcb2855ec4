package cn.lvpu.portal.opendata.rest;

import cn.lvpu.portal.opendata.Dump;
import cn.lvpu.portal.opendata.Dumps;
import cn.lvpu.portal.opendata.Facets;
import cn.lvpu.portal.opendata.Licence;
import cn.lvpu.portal.opendata.OpenRegistry;
import cn.lvpu.portal.opendata.RecordKind;
import cn.lvpu.portal.opendata.RegistryPage;
import cn.lvpu.portal.opendata.RegistryParameters;
import cn.lvpu.portal.opendata.RegistryQuery;
import cn.lvpu.portal.opendata.RegistryRecord;
import cn.lvpu.portal.platform.address.PublicAddress;
import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open registry for machines: search with facets, and the daily files. */
@RestController
@RequestMapping("/api/v1/registry")
@Tag(name = "registry", description = "开放登记册")
class RegistryResource {
    private final OpenRegistry registry;
    private final RegistryParameters parameters;
    private final Dumps dumps;
    private final Licence licence;
    private final Availability availability;
    private final PublicAddress address;

    RegistryResource(
            OpenRegistry registry,
            RegistryParameters parameters,
            Dumps dumps,
            Licence licence,
            Availability availability,
            PublicAddress address) {
        this.registry = registry;
        this.parameters = parameters;
        this.dumps = dumps;
        this.licence = licence;
        this.availability = availability;
        this.address = address;
    }

    record FacetAnswer(String value, long count) {}

    record RecordAnswer(
            @Schema(allowableValues = {"certificate", "gi"}) String kind,

            @Schema(description = "Number of the certificate, id of the GI record")
            String id,

            @Schema(description = "Products") List<String> names,

            @Schema(description = "Verdict of today, or announced")
            String state,

            @Schema(description = "Scheme, or type of the GI record")
            String scheme,

            String schemeCode,
            String province,
            String city,
            @Schema(description = "Six digits, or empty") String district,

            @Schema(description = "Place of origin, or protected area")
            String place,

            @Schema(description = "Of issue or announcement, 0 where unknown")
            int year,

            String issuer,

            @Schema(description = "Only of organisations; otherwise empty")
            String holder,

            @Schema(description = "ISO day, or empty") String validFrom,
            @Schema(description = "ISO day, or empty") String validTo,

            @Schema(description = "Announcement of a GI record, or empty")
            String document,

            @Schema(description = "Made-up data for show") boolean example,
            String url,
            String source) {}

    record SearchAnswer(
            @Schema(description = "Of all pages") long total,
            int page,
            int size,

            @Schema(
                    description =
                            "False while the registry of certificates does not answer: only GI records were looked at")
            boolean certificatesAsked,

            List<RecordAnswer> items,

            @Schema(description = "Counts of what was found: kind, state, scheme, province, district, year")
            Map<String, List<FacetAnswer>> facets) {}

    record DumpAnswer(
            LocalDate day,
            String name,
            String mediaType,
            long records,
            long bytes,

            @Schema(description = "Of the file, hexadecimal")
            String sha256,

            String url) {}

    record DumpsAnswer(String licenceOfCertificates, String licenceOfGiRecords, List<DumpAnswer> files) {}

    @GetMapping
    @Operation(summary = "搜索证书与地理标志记录", description = "证书在前（新的在前），地理标志记录在后。facets 是找到的全部记录的计数。持证人只在名称看得出是单位时给出。")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "编号、产品、产地、公告的一部分，最长 100 字",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"certificate", "gi"}))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {
                                "valid",
                                "not_yet_valid",
                                "expired",
                                "suspended",
                                "revoked",
                                "surrendered",
                                "announced"
                            }))
    @Parameter(
            name = "scheme",
            in = ParameterIn.QUERY,
            description = "认证项目代码，地理标志为 gi",
            schema = @Schema(type = "string"))
    @Parameter(name = "province", in = ParameterIn.QUERY, example = "北京市", schema = @Schema(type = "string"))
    @Parameter(name = "district", in = ParameterIn.QUERY, description = "北京的区，六位代码", schema = @Schema(type = "string"))
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "签发或公告的年份", schema = @Schema(type = "integer"))
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "从 0 起，最大 999", schema = @Schema(type = "integer"))
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 到 100，默认 20", schema = @Schema(type = "integer"))
    @ApiResponse(
            responseCode = "200",
            description = "一页记录与计数",
            content = @Content(schema = @Schema(implementation = SearchAnswer.class)))
    @ApiResponse(
            responseCode = "400",
            description = "参数有误，parameter 指出是哪一个",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "503",
            description = "只问证书，而证书登记库暂时联系不上",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    SearchAnswer search(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
        RegistryQuery query = parameters.read(given, refusal -> {
            throw ProblemException.badParameter(refusal.parameter(), refusal.sentence());
        });
        RegistryPage page = registry.search(query);
        if (query.kind().map(kind -> kind == RecordKind.CERTIFICATE).orElse(false)) {
            page.absence().ifPresent(absence -> {
                throw absence;
            });
        }
        Map<String, List<FacetAnswer>> facets = new LinkedHashMap<>();
        for (Facets.Facet facet : Facets.Facet.values()) {
            facets.put(
                    facet.key(),
                    page.facets().of(facet).stream()
                            .map(count -> new FacetAnswer(count.value(), count.records()))
                            .toList());
        }
        return new SearchAnswer(
                page.total(),
                query.page(),
                query.size(),
                page.certificatesAsked(),
                page.records().stream().map(this::answer).toList(),
                facets);
    }

    private RecordAnswer answer(RegistryRecord record) {
        return new RecordAnswer(
                record.kind().key(),
                record.id(),
                record.names(),
                record.state(),
                record.scheme(),
                record.schemeCode(),
                record.province(),
                record.city(),
                record.district(),
                record.place(),
                record.year(),
                record.issuer(),
                record.holder(),
                record.validFrom(),
                record.validTo(),
                record.document(),
                record.example(),
                address.of(record.path()),
                record.source());
    }

    @GetMapping("/dumps")
    @Operation(
            summary = "每天的全量文件",
            description = "CSV、JSON Lines 与 schema.org Certification，带 SHA-256。最近 31 天每天一份，更早的每月一份。示例数据不在其中。")
    @ApiResponse(responseCode = "200", description = "文件清单，新的在前")
    ResponseEntity<DumpsAnswer> dumps() {
        List<DumpAnswer> files =
                availability.store(dumps::list).stream().map(this::answer).toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new DumpsAnswer(licence.ofCertificates(), licence.ofGiRecords(), files));
    }

    private DumpAnswer answer(Dump dump) {
        return new DumpAnswer(
                dump.day(),
                dump.name(),
                dump.mediaType(),
                dump.records(),
                dump.bytes(),
                dump.sha256(),
                address.of(dump.path()));
    }
}
