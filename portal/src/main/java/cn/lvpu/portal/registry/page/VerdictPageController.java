package cn.lvpu.portal.registry.page;

import cn.lvpu.portal.platform.address.PublicAddress;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.qr.QrCode;
import cn.lvpu.portal.registry.AskedDay;
import cn.lvpu.portal.registry.CertificateAddresses;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Lookup;
import cn.lvpu.portal.registry.NumberReading;
import cn.lvpu.portal.registry.VerdictAnswer;
import cn.lvpu.portal.registry.Verdicts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /c/{number}}: is this certificate real, and valid? Never cached, without a session, whole without scripts. */
@Controller
class VerdictPageController {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Verdicts verdicts;
    private final Lookup lookup;
    private final VerdictPages pages;
    private final Texts texts;
    private final VerdictView view;
    private final PublicAddress address;
    private final CertificateAddresses addresses;

    VerdictPageController(
            Verdicts verdicts,
            Lookup lookup,
            VerdictPages pages,
            Texts texts,
            VerdictView view,
            PublicAddress address,
            CertificateAddresses addresses) {
        this.addresses = addresses;
        this.verdicts = verdicts;
        this.lookup = lookup;
        this.pages = pages;
        this.texts = texts;
        this.view = view;
        this.address = address;
    }

    @GetMapping({"/c", "/c/"})
    RedirectView withoutNumber() {
        return redirect("/lookup", HttpStatus.FOUND);
    }

    /** What {@link VerdictHandler} answers. */
    ModelAndView verdict(String number, @Nullable String on, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return switch (CertificateNumber.parse(number)) {
            case NumberReading.Misread misread ->
                page(pages.misread(number.strip(), misread.problem(), lookup.meant(number)), HttpStatus.NOT_FOUND);
            case NumberReading.Read read
            when !read.number().toString().equals(number) ->
                new ModelAndView(redirect(canonicalPath(read.number(), on), HttpStatus.PERMANENT_REDIRECT));
            case NumberReading.Read read -> verdict(read.number(), on == null ? "" : on.strip(), response);
        };
    }

    private ModelAndView verdict(CertificateNumber number, String on, HttpServletResponse response) {
        AskedDay day = AskedDay.parse(on, verdicts.today());
        VerdictAnswer answer =
                day instanceof AskedDay.Day asked ? verdicts.on(number, asked.day()) : verdicts.today(number);
        Optional<String> dayProblem =
                day instanceof AskedDay.Wrong wrong ? Optional.of(texts.get(wrong.messageKey())) : Optional.empty();
        HttpStatus status = switch (answer) {
            case VerdictAnswer.Judged ignored -> dayProblem.isPresent() ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
            case VerdictAnswer.Unknown ignored -> HttpStatus.NOT_FOUND;
            case VerdictAnswer.NotChecked ignored -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return page(pages.page(answer, address.of("/c/" + number), on, dayProblem), status);
    }

    /** The address of a certificate as a QR code, as it is printed on labels. */
    @GetMapping(value = "/c/{number}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> code(@PathVariable String number) {
        return CertificateNumber.parse(number) instanceof NumberReading.Read read
                ? ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                        .body(QrCode.file(addresses.of(read.number()), texts.get("certificate.label.qr")))
                : ResponseEntity.notFound().build();
    }

    private ModelAndView page(VerdictPage page, HttpStatus status) {
        ModelAndView shown = new ModelAndView(view, VerdictView.PAGE, page);
        shown.setStatus(status);
        return shown;
    }

    private static String canonicalPath(CertificateNumber number, @Nullable String on) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/c/" + number);
        if (on != null && !on.isBlank()) {
            path.queryParam("on", "{on}");
            return path.encode().buildAndExpand(on).toUriString();
        }
        return path.toUriString();
    }

    private static RedirectView redirect(String path, HttpStatus status) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setStatusCode(status);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }
}
