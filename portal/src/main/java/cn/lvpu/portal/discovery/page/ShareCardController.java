package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.ProblemException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /e/{kind}/{slug}/card.png}: the picture that Open Graph and Twitter tags of an entry page name. */
@io.swagger.v3.oas.annotations.Hidden
@RestController
class ShareCardController {
    private static final Duration FRESH = Duration.ofDays(1);

    private final Content content;
    private final ShareCards cards;
    private final Texts texts;

    ShareCardController(Content content, ShareCards cards, Texts texts) {
        this.content = content;
        this.cards = cards;
        this.texts = texts;
    }

    @GetMapping("/e/{kind}/{slug}/card.png")
    ResponseEntity<byte[]> card(@PathVariable String kind, @PathVariable String slug) {
        Entry entry = EntryKind.ofKey(kind)
                .flatMap(known -> content.findEntry(known, slug))
                .orElseThrow(() -> ProblemException.notFound("unknown-entry", texts.get("discovery.missing.entry")));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(cards.png(entry));
    }
}
