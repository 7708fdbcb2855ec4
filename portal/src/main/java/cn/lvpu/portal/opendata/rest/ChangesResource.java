package cn.lvpu.portal.opendata.rest;

import cn.lvpu.portal.platform.address.PublicAddress;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.ProblemException;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.transparency.LogRecord;
import cn.lvpu.portal.transparency.PublicLog;
import cn.lvpu.portal.transparency.RecordContent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What changed in the registry, in the order of the public log: its index is the sequence, so that nobody who goes on from the last
 * one misses a change.
 */
@RestController
@RequestMapping("/api/v1/registry")
@Tag(name = "registry", description = "开放登记册")
class ChangesResource {
    private static final int MOST = 1000;

    private final PublicLog log;
    private final Texts texts;
    private final PublicAddress address;

    ChangesResource(PublicLog log, Texts texts, PublicAddress address) {
        this.log = log;
        this.texts = texts;
        this.address = address;
    }

    record ChangeAnswer(
            @Schema(description = "Place in the public log") long sequence,
            String number,

            @Schema(description = "Which step of the certificate, from 1")
            int ordinal,

            @Schema(description = "Such as issue, suspend, revoke")
            String change,

            String actorRole,
            OffsetDateTime at,
            LocalDate effectiveOn,
            String url) {}

    record ChangesAnswer(
            List<ChangeAnswer> changes,

            @Schema(description = "Ask with since=next for what follows, now or later")
            long next,

            @Schema(description = "Whether more follows already")
            boolean more) {}

    @GetMapping("/changes")
    @Operation(
            summary = "证书登记库自某时起的变更",
            description = "按写入公开日志的次序。since 是上次答复里的 next，或一个日期（北京时间，含当天）。地理标志记录随版本更新，看每天的全量文件。")
    @ApiResponse(
            responseCode = "200",
            description = "变更，旧的在前",
            content = @Content(schema = @Schema(implementation = ChangesAnswer.class)))
    @ApiResponse(
            responseCode = "400",
            description = "since 或 limit 有误",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<ChangesAnswer> changes(
            @Parameter(description = "序号或日期 YYYY-MM-DD，不给则从头", example = "2026-11-01")
                    @RequestParam(required = false)
                    @Nullable String since,
            @Parameter(description = "1 到 1000，默认 200") @RequestParam(required = false) @Nullable String limit) {
        int most = limit(limit);
        OptionalLong from = from(since);
        List<LogRecord> records = from.isEmpty() ? List.of() : log.listSteps(from.getAsLong(), most + 1);
        List<ChangeAnswer> changes =
                records.stream().limit(most).map(this::answer).toList();
        long next = changes.isEmpty()
                ? from.orElseGet(this::size)
                : changes.getLast().sequence() + 1;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new ChangesAnswer(changes, next, records.size() > most));
    }

    private long size() {
        return log.checkpoint().map(checkpoint -> checkpoint.size()).orElse(0L);
    }

    private OptionalLong from(@Nullable String since) {
        if (since == null || since.isBlank()) {
            return OptionalLong.of(0);
        }
        if (since.strip().matches("[0-9]{1,15}")) {
            return OptionalLong.of(Long.parseLong(since.strip()));
        }
        try {
            LocalDate day = LocalDate.parse(since.strip());
            return log.firstStepSince(day.atStartOfDay(RegistryDay.ZONE).toInstant());
        } catch (DateTimeParseException e) {
            throw ProblemException.badParameter("since", texts.get("openregistry.bad.since"));
        }
    }

    private int limit(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return 200;
        }
        if (!limit.strip().matches("[0-9]{1,4}")
                || Integer.parseInt(limit.strip()) < 1
                || Integer.parseInt(limit.strip()) > MOST) {
            throw ProblemException.badParameter(
                    "limit", texts.get("openregistry.bad.number", "1", Integer.toString(MOST)));
        }
        return Integer.parseInt(limit.strip());
    }

    private ChangeAnswer answer(LogRecord record) {
        Map<String, Object> fields = RecordContent.fields(record.content());
        String number = text(fields, "number");
        return new ChangeAnswer(
                record.index().orElseThrow(),
                number,
                Integer.parseInt(text(fields, "ordinal")),
                text(fields, "kind"),
                text(fields, "actorRole"),
                OffsetDateTime.parse(text(fields, "at")),
                LocalDate.parse(text(fields, "effectiveOn")),
                address.of("/c/" + number));
    }

    private static String text(Map<String, Object> fields, String name) {
        return String.valueOf(fields.get(name));
    }
}
