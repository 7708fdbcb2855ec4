package cn.lvpu.portal.alerts.page;

import cn.lvpu.portal.alerts.LetterAddress;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Predicate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /mail/unsubscribe/…} and {@code /mail/confirm/…}. Opening a link shows one button and changes nothing, because mail
 * programs open links by themselves; pressing it, or a mail program's own button (RFC 8058), does what the link is for.
 */
@Controller
class LetterLinkPages {
    private final LetterAddress address;

    LetterLinkPages(LetterAddress address) {
        this.address = address;
    }

    @GetMapping("/mail/unsubscribe/{token}")
    String askToUnsubscribe(@PathVariable String token, Model model, HttpServletResponse response) {
        return answer(token, address::isUnsubscribable, "unsubscribe.ask", "unsubscribe", model, response);
    }

    @PostMapping("/mail/unsubscribe/{token}")
    String unsubscribe(@PathVariable String token, Model model, HttpServletResponse response) {
        return answer(token, address::unsubscribe, "unsubscribe.done", "unsubscribe", model, response);
    }

    @GetMapping("/mail/confirm/{token}")
    String askToConfirm(@PathVariable String token, Model model, HttpServletResponse response) {
        return answer(token, address::isConfirmable, "confirm.ask", "confirm", model, response);
    }

    @PostMapping("/mail/confirm/{token}")
    String confirm(@PathVariable String token, Model model, HttpServletResponse response) {
        return answer(token, address::confirm, "confirm.done", "confirm", model, response);
    }

    private static String answer(
            String token,
            Predicate<String> work,
            String state,
            String link,
            Model model,
            HttpServletResponse response) {
        String shown;
        try {
            boolean good = work.test(token);
            shown = good ? state : link + ".wrong";
            response.setStatus((good ? HttpStatus.OK : HttpStatus.NOT_FOUND).value());
        } catch (StoreUnavailableException away) {
            shown = link + ".away";
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        // The address is a key: it is not handed on to the pages that are linked from here.
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("key", "alerts.page." + shown);
        model.addAttribute(
                "action", shown.endsWith(".ask") || shown.endsWith(".away") ? "/mail/" + link + "/" + token : "");
        model.addAttribute("button", "alerts.page." + link + ".button");
        return "alerts/letter-link";
    }
}
