package cn.lvpu.portal.registry.page;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.portal.platform.address.PublicAddress;
import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.NumberReading;
import cn.lvpu.portal.registry.ScanPattern;
import cn.lvpu.portal.registry.SerialCode;
import cn.lvpu.portal.registry.SerialScan;
import cn.lvpu.portal.registry.Serials;
import cn.lvpu.portal.registry.VerdictAnswer;
import cn.lvpu.portal.registry.VerdictWords;
import cn.lvpu.portal.registry.Verdicts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * {@code /c/{number}/{serial}}: the certificate, and what is known of the one unit whose label was scanned. A look is noted by
 * hour; where it was is noted only if the person says so (docs/adr/0028).
 */
@Controller
class SerialPageController {
    private static final String OUTSIDE = "other";

    private final Verdicts verdicts;
    private final VerdictPages pages;
    private final VerdictView view;
    private final VerdictWords words;
    private final Serials serials;
    private final Availability availability;
    private final Content content;
    private final Texts texts;
    private final PublicAddress publicAddress;

    SerialPageController(
            Verdicts verdicts,
            VerdictPages pages,
            VerdictView view,
            VerdictWords words,
            Serials serials,
            Availability availability,
            Content content,
            Texts texts,
            PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
        this.verdicts = verdicts;
        this.pages = pages;
        this.view = view;
        this.words = words;
        this.serials = serials;
        this.availability = availability;
        this.content = content;
        this.texts = texts;
    }

    @GetMapping("/c/{number}/{serial}")
    ModelAndView look(
            @PathVariable String number,
            @PathVariable String serial,
            @RequestParam(defaultValue = "") String told,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!(CertificateNumber.parse(number) instanceof NumberReading.Read read)) {
            return new ModelAndView(new RedirectView("/c/" + number, true));
        }
        Optional<SerialCode> code = SerialCode.parse(serial);
        try {
            if (code.isEmpty() || !availability.store(() -> serials.isOurs(read.number(), code.get()))) {
                return shown(pages.wrongSerial(read.number(), serial), HttpStatus.NOT_FOUND);
            }
            boolean counts = isALook(request) && told.isEmpty();
            List<SerialScan> scans = availability.store(() -> counts
                    ? serials.scan(read.number(), code.get(), "")
                    : serials.listScans(read.number(), code.get()));
            return shown(read.number(), code.get(), scans, !told.isEmpty());
        } catch (StoreUnavailableException e) {
            return shown(
                    pages.page(verdicts.today(read.number()), address(read.number()), "", Optional.empty()),
                    HttpStatus.OK);
        }
    }

    @PostMapping("/c/{number}/{serial}")
    ModelAndView tell(
            @PathVariable String number,
            @PathVariable String serial,
            @RequestParam(defaultValue = "") String district) {
        if (CertificateNumber.parse(number) instanceof NumberReading.Read read
                && SerialCode.parse(serial).isPresent()
                && (district.equals(OUTSIDE) || districts().containsKey(district))) {
            SerialCode code = SerialCode.parse(serial).get();
            availability.store(() ->
                    serials.isOurs(read.number(), code) ? serials.scan(read.number(), code, district) : List.of());
        }
        RedirectView back = new RedirectView("/c/" + number + "/" + serial + "?told=1#unit", true);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    /** Previews and prefetching are nobody's look. */
    private static boolean isALook(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getHeader("Sec-Purpose") == null;
    }

    private ModelAndView shown(CertificateNumber number, SerialCode code, List<SerialScan> scans, boolean told) {
        VerdictAnswer answer = verdicts.today(number);
        VerdictPage page = pages.page(answer, address(number), "", Optional.empty());
        HttpStatus status = switch (answer) {
            case VerdictAnswer.Judged ignored -> HttpStatus.OK;
            case VerdictAnswer.Unknown ignored -> HttpStatus.NOT_FOUND;
            case VerdictAnswer.NotChecked ignored -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        long hours = scans.stream().map(SerialScan::hour).distinct().count();
        String looks = scans.isEmpty()
                ? texts.get("scan.looks.none")
                : texts.get(
                        "scan.looks",
                        hours,
                        words.moment(scans.getFirst().hour()),
                        words.moment(scans.getLast().hour()),
                        places(scans));
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", texts.get("scan.district.none"));
        choices.putAll(districts());
        choices.put(OUTSIDE, texts.get("scan.district.outside"));
        return shown(
                page.with(new VerdictPage.Unit(
                        code.toString(),
                        looks,
                        ScanPattern.find(scans)
                                .map(pattern -> texts.get("scan.caution."
                                        + switch (pattern) {
                                            case MANY_PLACES -> "places";
                                            case MANY_HOURS_OF_LOOKS -> "hours";
                                        })),
                        choices,
                        told)),
                status);
    }

    private String places(List<SerialScan> scans) {
        Map<String, String> names = districts();
        List<String> said = scans.stream()
                .map(SerialScan::district)
                .filter(district -> !district.isEmpty())
                .distinct()
                .map(district -> names.getOrDefault(district, texts.get("scan.district.outside")))
                .toList();
        return said.isEmpty() ? texts.get("scan.places.none") : texts.get("scan.places", String.join("、", said));
    }

    private Map<String, String> districts() {
        Map<String, String> names = new LinkedHashMap<>();
        for (District district : content.districts()) {
            names.put(district.code(), district.name());
        }
        return names;
    }

    private ModelAndView shown(VerdictPage page, HttpStatus status) {
        ModelAndView shown = new ModelAndView(view, VerdictView.PAGE, page);
        shown.setStatus(status);
        return shown;
    }

    private String address(CertificateNumber number) {
        return publicAddress.of("/c/" + number);
    }
}
