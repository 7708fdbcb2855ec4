package cn.lvpu.portal.proof.rest;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.ProblemException;
import cn.lvpu.portal.proof.Issuer;
import cn.lvpu.portal.proof.StatusListName;
import cn.lvpu.portal.proof.StatusLists;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which certificates are revoked or suspended, as signed lists that tell nobody which one is looked up. */
@RestController
@CrossOrigin
@Tag(name = "proofs", description = "可携带的证明")
class StatusResource {
    /** With the moment a copy may still travel, well within the five minutes in which a revocation must show. */
    private static final Duration CACHED_FOR = Duration.ofMinutes(1);

    private final StatusLists lists;
    private final Issuer issuer;
    private final Texts texts;

    StatusResource(StatusLists lists, Issuer issuer, Texts texts) {
        this.lists = lists;
        this.issuer = issuer;
        this.texts = texts;
    }

    record StatusListsAnswer(List<StatusListAnswer> lists) {}

    record StatusListAnswer(
            @Schema(example = "revocation-1") String name,

            @Schema(allowableValues = {"revocation", "suspension"})
            String purpose,

            String url) {}

    @GetMapping("/status")
    @Operation(summary = "有哪些状态列表")
    ResponseEntity<StatusListsAnswer> all() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(CACHED_FOR).cachePublic())
                .body(new StatusListsAnswer(lists.list().stream()
                        .map(name -> new StatusListAnswer(
                                name.toString(), name.purpose().key(), issuer.url(name.path())))
                        .toList()));
    }

    @GetMapping("/status/{list}")
    @Operation(
            summary = "一份状态列表",
            description = "W3C Bitstring Status List 1.0，以签名的 JWT 保护。位为 1 表示已撤销、注销（revocation）或暂停（suspension）。")
    @ApiResponse(
            responseCode = "200",
            description = "签名的状态列表",
            content = @Content(mediaType = "application/vc+jwt", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "404",
            description = "没有这份列表",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<String> list(@Parameter(description = "列表名", example = "revocation-1") @PathVariable String list) {
        String signed = StatusListName.find(list)
                .flatMap(lists::find)
                .orElseThrow(
                        () -> ProblemException.notFound("unknown-status-list", texts.get("proof.problem.no-list")));
        return ResponseEntity.ok()
                .contentType(CredentialResource.VC_JWT)
                .cacheControl(CacheControl.maxAge(CACHED_FOR).cachePublic())
                .body(signed);
    }
}
