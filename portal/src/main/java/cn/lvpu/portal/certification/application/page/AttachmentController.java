package cn.lvpu.portal.certification.application.page;

import cn.lvpu.portal.certification.application.AttachmentId;
import cn.lvpu.portal.certification.application.Attachments;
import cn.lvpu.portal.certification.application.Attachments.Opened;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /attachments/{id}}: an attachment to its owner or a reviewer, to be saved and never shown as a page; to everybody
 * else it is not there. In the chain with a session, because who asks decides (ADR 0021).
 */
@Controller
class AttachmentController {
    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> attachment(@PathVariable UUID id) {
        try {
            return attachments
                    .open(new AttachmentId(id))
                    .map(AttachmentController::answer)
                    .orElseGet(() -> new ResponseEntity<>(HttpStatus.NOT_FOUND));
        } catch (AccessDeniedException e) {
            return new ResponseEntity<>(HttpStatus.NOT_FOUND);
        }
    }

    private static ResponseEntity<byte[]> answer(Opened opened) {
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(opened.attachment().mediaType().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.attachment().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(opened.bytes());
    }
}
