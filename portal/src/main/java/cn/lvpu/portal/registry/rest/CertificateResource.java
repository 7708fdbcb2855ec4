package cn.lvpu.portal.registry.rest;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.ProblemException;
import cn.lvpu.portal.registry.AskedDay;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Lookup;
import cn.lvpu.portal.registry.NumberReading;
import cn.lvpu.portal.registry.VerdictAnswer;
import cn.lvpu.portal.registry.VerdictWords;
import cn.lvpu.portal.registry.Verdicts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Verdicts for machines. Never cached: a revocation counts at once. */
@RestController
@RequestMapping("/api/v1/certificates")
@Tag(name = "certificates", description = "证书查验")
class CertificateResource {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Verdicts verdicts;
    private final Lookup lookup;
    private final VerdictWords words;
    private final Texts texts;

    CertificateResource(Verdicts verdicts, Lookup lookup, VerdictWords words, Texts texts) {
        this.verdicts = verdicts;
        this.lookup = lookup;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping("/{number}")
    @Operation(summary = "查验一张证书", description = "今天的结论；带 on 时是过去某一天的结论（北京时间）。")
    @ApiResponse(
            responseCode = "200",
            description = "有这张证书",
            content = @Content(schema = @Schema(implementation = CertificateAnswer.class)))
    @ApiResponse(
            responseCode = "400",
            description = "on 不是日期，或还没有到",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "404",
            description = "没有这张证书，或编号有误",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "503",
            description = "暂时查不了：不表示有效，也不表示无效",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> verdict(
            @Parameter(description = "证书编号，大小写、全角和连字符不论", example = "LSLC-2026-000123-T") @PathVariable String number,
            @Parameter(description = "日期 YYYY-MM-DD，不晚于今天") @RequestParam(required = false) @Nullable String on) {
        AskedDay day = AskedDay.parse(on, verdicts.today());
        if (day instanceof AskedDay.Wrong wrong) {
            throw ProblemException.badParameter("on", texts.get(wrong.messageKey()));
        }
        return switch (CertificateNumber.parse(number)) {
            case NumberReading.Misread misread -> malformed(number, misread);
            case NumberReading.Read read -> answer(ask(read.number(), day));
        };
    }

    private VerdictAnswer ask(CertificateNumber number, AskedDay day) {
        return day instanceof AskedDay.Day asked ? verdicts.on(number, asked.day()) : verdicts.today(number);
    }

    private ResponseEntity<Object> answer(VerdictAnswer answer) {
        return switch (answer) {
            case VerdictAnswer.Judged judged ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(CertificateAnswer.of(judged, words.reason(judged)));
            case VerdictAnswer.Unknown unknown ->
                problem(about(HttpStatus.NOT_FOUND, "unknown-certificate", "registry.problem.unknown.title", unknown));
            case VerdictAnswer.NotChecked unchecked ->
                problem(about(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "could-not-be-checked",
                        "registry.problem.unchecked.title",
                        unchecked));
        };
    }

    private ProblemDetail about(HttpStatus status, String type, String titleKey, VerdictAnswer answer) {
        ProblemDetail body = detail(status, type, titleKey, words.reason(answer));
        body.setProperty("number", answer.number().toString());
        body.setProperty("verdict", answer.verdict().key());
        body.setProperty("asOf", CertificateAnswer.moment(answer.asOf()).toString());
        return body;
    }

    private ResponseEntity<Object> malformed(String typed, NumberReading.Misread misread) {
        ProblemDetail body = detail(
                HttpStatus.NOT_FOUND,
                "malformed-certificate-number",
                "registry.problem.malformed.title",
                texts.get(misread.problem().messageKey()));
        List<String> meant =
                lookup.meant(typed).stream().map(CertificateNumber::toString).toList();
        body.setProperty("suggestions", meant);
        return problem(body);
    }

    private ProblemDetail detail(HttpStatus status, String type, String titleKey, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("/problems/" + type));
        body.setTitle(texts.get(titleKey));
        return body;
    }

    private static ResponseEntity<Object> problem(ProblemDetail body) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(body.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore());
        if (body.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(body);
    }
}
