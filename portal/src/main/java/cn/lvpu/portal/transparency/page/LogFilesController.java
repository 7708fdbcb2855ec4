package cn.lvpu.portal.transparency.page;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.ProblemException;
import cn.lvpu.portal.transparency.LogRecord;
import cn.lvpu.portal.transparency.PublicLog;
import cn.lvpu.portal.transparency.tree.InclusionProof;
import cn.lvpu.portal.transparency.tree.Tile;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The files of the log as C2SP tlog-tiles lays them out under {@code /log}, and proofs as C2SP tlog-proof. Tiles never change and may
 * be kept for ever; programs of any site may read them.
 */
@Controller
@CrossOrigin
class LogFilesController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl SECONDS =
            CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic();

    private final PublicLog log;
    private final Texts texts;

    LogFilesController(PublicLog log, Texts texts) {
        this.log = log;
        this.texts = texts;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return log.checkpoint()
                .map(checkpoint -> text(checkpoint.note().whole(), SECONDS))
                .orElseThrow(this::notThere);
    }

    /** The public key, as verifiers take it. */
    @GetMapping("/log/key")
    ResponseEntity<byte[]> key() {
        return text(log.key() + "\n", CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    @GetMapping("/log/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length() + "/log/".length());
        Optional<byte[]> file = Tile.ofEntriesPath(path)
                .flatMap(log::records)
                .or(() -> Tile.ofHashesPath(path).flatMap(log::hashes));
        return file.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .cacheControl(FOR_EVER)
                        .body(bytes))
                .orElseThrow(this::notThere);
    }

    /** The bytes that were hashed, which happen to be JSON. */
    @GetMapping("/log/record/{index:[0-9]+}")
    ResponseEntity<byte[]> record(@PathVariable long index) {
        LogRecord record = log.find(index).orElseThrow(this::notThere);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(FOR_EVER)
                .body(record.bytes());
    }

    @GetMapping("/log/proof/{index:[0-9]+}.tlog-proof")
    ResponseEntity<byte[]> proof(@PathVariable long index) {
        InclusionProof proof = log.proof(index).orElseThrow(this::notThere);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(SECONDS)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lvpu-log-" + index + ".tlog-proof\"")
                .body(proof.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> text(String text, CacheControl cache) {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(cache).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private ProblemException notThere() {
        return ProblemException.notFound("unknown-log-file", texts.get("transparency.problem.no-file"));
    }
}
