package cn.lvpu.portal.opendata.page;

import cn.lvpu.portal.opendata.Dump;
import cn.lvpu.portal.opendata.Dumps;
import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The daily files, and their sums as {@code sha256sum -c} takes them. A day's file never changes. */
@Controller
@CrossOrigin
class DumpController {
    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(30)).cachePublic().immutable();

    private final Dumps dumps;
    private final Availability availability;
    private final Texts texts;

    DumpController(Dumps dumps, Availability availability, Texts texts) {
        this.dumps = dumps;
        this.availability = availability;
        this.texts = texts;
    }

    @GetMapping("/registry/dumps/{day}/SHA256SUMS")
    ResponseEntity<byte[]> sums(@PathVariable String day) {
        LocalDate wanted = day(day).orElseThrow(this::notThere);
        List<Dump> files = availability.store(dumps::list).stream()
                .filter(dump -> dump.day().equals(wanted))
                .toList();
        if (files.isEmpty()) {
            throw notThere();
        }
        String sums = files.stream()
                .map(dump -> dump.sha256() + "  " + dump.name() + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(LONG)
                .body(sums.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/registry/dumps/{day}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String day, @PathVariable String name) {
        LocalDate wanted = day(day).orElseThrow(this::notThere);
        Dump dump = availability.store(() -> dumps.find(wanted, name)).orElseThrow(this::notThere);
        byte[] content = availability.store(() -> dumps.content(wanted, name)).orElseThrow(this::notThere);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(dump.mediaType()), StandardCharsets.UTF_8))
                .cacheControl(LONG)
                .eTag("\"" + dump.sha256() + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static Optional<LocalDate> day(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private ProblemException notThere() {
        return ProblemException.notFound("unknown-dump", texts.get("openregistry.problem.no-dump"));
    }
}
