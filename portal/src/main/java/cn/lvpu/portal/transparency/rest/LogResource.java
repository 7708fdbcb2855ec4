package cn.lvpu.portal.transparency.rest;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.ProblemException;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.NumberReading;
import cn.lvpu.portal.transparency.LogRecord;
import cn.lvpu.portal.transparency.PublicLog;
import cn.lvpu.portal.transparency.Trail;
import cn.lvpu.portal.transparency.tree.Hash;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the public log holds of a certificate. Never cached. */
@RestController
@RequestMapping("/api/v1/log")
@Tag(name = "log", description = "公开日志")
class LogResource {
    private final PublicLog log;
    private final Texts texts;

    LogResource(PublicLog log, Texts texts) {
        this.log = log;
        this.texts = texts;
    }

    record TrailAnswer(
            String number,

            @Schema(description = "Verifier key of the log, C2SP signed-note")
            String key,

            @Schema(description = "Newest signed checkpoint, C2SP tlog-checkpoint; null before the first one") @Nullable String checkpoint,

            @Schema(description = "Whether every step in the registry is what was logged")
            boolean agrees,

            @Schema(description = "Oldest first") List<StepAnswer> steps) {}

    record StepAnswer(
            int ordinal,

            @Schema(description = "Whether the registry says today what was logged then")
            boolean agrees,

            @Schema(description = "Place in the tree, from 0; null while it waits for the next checkpoint") @Nullable Long index,

            @Schema(description = "The exact text that was hashed; null for a step that was never logged") @Nullable String record,

            @Schema(description = "RFC 6962 leaf hash of the record, base 64") @Nullable String leafHash,

            @Schema(description = "Hashes from the leaf's neighbour up, base 64")
            List<String> proof,

            @Schema(description = "Opens the record's commitment to the terms; null once that was deleted") @Nullable OpeningAnswer terms,

            @Schema(description = "Opens the record's commitment to the reason; null once that was deleted") @Nullable OpeningAnswer decision) {}

    record OpeningAnswer(
            @Schema(description = "Key of HMAC-SHA256, hexadecimal")
            String salt,

            @Schema(description = "The exact text; its HMAC is the commitment in the record")
            String text) {}

    @GetMapping("/certificates/{number}")
    @Operation(summary = "一张证书在公开日志里的全部记录", description = "带包含证明，以及打开承诺所需的盐值。日志文件本身在 /log/。")
    @ApiResponse(
            responseCode = "200",
            description = "有这张证书",
            content = @Content(schema = @Schema(implementation = TrailAnswer.class)))
    @ApiResponse(
            responseCode = "404",
            description = "没有这张证书，或编号有误",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<TrailAnswer> trail(
            @Parameter(description = "证书编号", example = "LSLC-2026-000123-T") @PathVariable String number) {
        if (!(CertificateNumber.parse(number) instanceof NumberReading.Read read)) {
            throw unknown();
        }
        Trail trail = log.trail(read.number()).orElseThrow(this::unknown);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(trail));
    }

    private TrailAnswer answer(Trail trail) {
        return new TrailAnswer(
                trail.certificate().number().toString(),
                log.key().toString(),
                trail.checkpoint().map(checkpoint -> checkpoint.note().whole()).orElse(null),
                trail.steps().stream().allMatch(Trail.Step::agrees),
                trail.steps().stream().map(LogResource::answer).toList());
    }

    private static StepAnswer answer(Trail.Step step) {
        return new StepAnswer(
                step.ordinal(),
                step.agrees(),
                step.proof().map(proof -> proof.index()).orElse(null),
                step.record().map(LogRecord::content).orElse(null),
                step.record()
                        .map(record -> Hash.ofLeaf(record.bytes()).base64())
                        .orElse(null),
                step.proof().stream()
                        .flatMap(proof -> proof.hashes().stream())
                        .map(Hash::base64)
                        .toList(),
                step.terms().map(LogResource::answer).orElse(null),
                step.decision().map(LogResource::answer).orElse(null));
    }

    private static OpeningAnswer answer(Trail.Opening opening) {
        return new OpeningAnswer(opening.salt(), opening.text());
    }

    private ProblemException unknown() {
        return ProblemException.notFound("unknown-certificate", texts.get("transparency.problem.unknown"));
    }
}
