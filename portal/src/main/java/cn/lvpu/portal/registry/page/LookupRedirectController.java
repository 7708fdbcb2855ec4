package cn.lvpu.portal.registry.page;

import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.NumberReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /lookup?number=}: straight to the verdict, before any screen is built; what is no number is looked up as text. */
@Controller
class LookupRedirectController {
    @GetMapping(value = "/lookup", params = "number")
    RedirectView number(@RequestParam String number) {
        String target = switch (CertificateNumber.parse(number)) {
            case NumberReading.Read read -> "/c/" + read.number();
            case NumberReading.Misread ignored ->
                UriComponentsBuilder.fromPath("/lookup")
                        .queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(number)
                        .toUriString();
        };
        RedirectView redirect = new RedirectView(target, true);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }
}
