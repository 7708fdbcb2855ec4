package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.EntryKind;
import cn.lvpu.portal.platform.address.PublicAddress;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The season calendar: {@code /season} is this month's, {@code /season/5} May's, and {@code district} and {@code kind} narrow
 * both. The address with the month is the canonical one.
 */
@Controller
class SeasonController {
    private final SeasonPages pages;
    private final PageHead head;
    private final PublicAddress address;
    private final Texts texts;

    SeasonController(SeasonPages pages, PageHead head, PublicAddress address, Texts texts) {
        this.pages = pages;
        this.head = head;
        this.address = address;
        this.texts = texts;
    }

    @GetMapping("/season")
    ModelAndView now(
            @RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        Optional<String> month = one(parameters, "month");
        if (month.isEmpty()) {
            return page(pages.thisMonth(), choice(parameters), model, response);
        }
        int asked = month(month.get())
                .orElseThrow(() -> ProblemException.badParameter("month", texts.get("season.bad.month")));
        // The search's word for a month leads to the month's own page, so that there is one address of it.
        var moved = new RedirectView(choice(parameters).address(asked));
        moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(moved);
    }

    @GetMapping("/season/{month}")
    ModelAndView month(
            @PathVariable String month,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        return month(month)
                .map(known -> page(known, choice(parameters), model, response))
                .orElseGet(() ->
                        new ModelAndView(head.missing(model, response, texts.get("season.missing")), model.asMap()));
    }

    private ModelAndView page(int month, SeasonChoice choice, Model model, HttpServletResponse response) {
        SeasonPage page = pages.compose(month, choice);
        String canonical = address.of(choice.address(month));
        String title = choice.isEverything()
                ? texts.get("season.title", page.monthName())
                : texts.get("season.title.of", page.monthName(), page.chosen());
        head.describe(
                model, response, title, texts.get("season.description", page.monthName(), page.total()), canonical);
        model.addAttribute("season", page);
        model.addAttribute(
                "jsonLd",
                JsonLd.list(
                        title,
                        canonical,
                        page.kinds().stream()
                                .flatMap(kind -> kind.districts().stream())
                                .flatMap(district -> district.cards().stream())
                                .map(card -> new JsonLd.Item(card.name(), address.of(card.url())))
                                .toList()));
        return new ModelAndView("discovery/season", model.asMap());
    }

    private SeasonChoice choice(MultiValueMap<String, String> parameters) {
        Optional<String> district = one(parameters, "district");
        district.filter(code -> !pages.isDistrict(code)).ifPresent(code -> {
            throw ProblemException.badParameter("district", texts.get("season.bad.district"));
        });
        Optional<EntryKind> kind = one(parameters, "kind")
                .map(key -> EntryKind.ofKey(key)
                        .orElseThrow(() -> ProblemException.badParameter("kind", texts.get("season.bad.kind"))));
        return new SeasonChoice(kind, district);
    }

    /** The one value of a parameter; an empty one counts as not given. */
    private Optional<String> one(MultiValueMap<String, String> parameters, String name) {
        List<String> values = Stream.ofNullable(parameters.get(name))
                .flatMap(List::stream)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.size() > 1) {
            throw ProblemException.badParameter(name, texts.get("season.bad.several", name));
        }
        return values.stream().findFirst();
    }

    private static Optional<Integer> month(String text) {
        return text.matches("[1-9]|1[0-2]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
