package cn.lvpu.portal.proof.rest;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.proof.ProvableCertificate;
import cn.lvpu.portal.proof.ProvableCertificates;
import cn.lvpu.portal.proof.SignedProofs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A certificate as W3C Verifiable Credential. Any site may fetch it; it says the same to everybody. */
@RestController
@CrossOrigin
@Tag(name = "proofs", description = "可携带的证明")
class CredentialResource {
    static final MediaType VC_JWT = new MediaType("application", "vc+jwt");
    private static final String RETRY_AFTER_SECONDS = "5";

    private final ProvableCertificates certificates;
    private final SignedProofs proofs;
    private final Texts texts;

    CredentialResource(ProvableCertificates certificates, SignedProofs proofs, Texts texts) {
        this.certificates = certificates;
        this.proofs = proofs;
        this.texts = texts;
    }

    @GetMapping("/c/{number}/credential")
    @Operation(
            summary = "证书的可验证凭证",
            description = "W3C Verifiable Credentials 2.0，以签名的 JWT 保护（VC-JOSE-COSE）。签名公钥在 /.well-known/did.json；"
                    + "是否被暂停或撤销，要看凭证里 credentialStatus 所指的状态列表。")
    @ApiResponse(
            responseCode = "200",
            description = "签名的凭证",
            content = @Content(mediaType = "application/vc+jwt", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "404",
            description = "没有这张证书，或编号有误",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "503",
            description = "登记库暂时联系不上，不能签发凭证",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> credential(
            @Parameter(description = "证书编号", example = "LSLC-2026-000123-T") @PathVariable String number) {
        return switch (certificates.find(number)) {
            case ProvableCertificate.Found found ->
                ResponseEntity.ok()
                        .contentType(VC_JWT)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"" + found.certificate().number() + ".vc.jwt\"")
                        .body(proofs.credential(found.certificate()));
            case ProvableCertificate.Unknown ignored -> problem(HttpStatus.NOT_FOUND, "unknown-certificate", "unknown");
            case ProvableCertificate.Misread ignored ->
                problem(HttpStatus.NOT_FOUND, "malformed-certificate-number", "malformed");
            case ProvableCertificate.Unreachable ignored ->
                problem(HttpStatus.SERVICE_UNAVAILABLE, "could-not-be-checked", "unreachable");
        };
    }

    private ResponseEntity<Object> problem(HttpStatus status, String type, String key) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, texts.get("proof.problem." + key));
        body.setType(URI.create("/problems/" + type));
        body.setTitle(texts.get("proof.problem." + key + ".title"));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(body);
    }
}
