package cn.lvpu.portal.shell.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the statements that the footer links to. */
@Controller
class HelpPages {
    @GetMapping("/help/accessibility")
    String accessibility() {
        return "help/accessibility";
    }

    @GetMapping("/help/privacy")
    String privacy() {
        return "help/privacy";
    }
}
