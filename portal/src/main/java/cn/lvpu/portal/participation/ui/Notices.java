package cn.lvpu.portal.participation.ui;

import com.vaadin.flow.component.html.Div;

/** Sentences that tell how something went. */
final class Notices {
    private Notices() {}

    /** @param tone {@code ok}, {@code warn}, {@code bad}, or empty */
    static Div of(String tone, String sentence) {
        Div notice = new Div();
        notice.setText(sentence);
        notice.addClassName("notice");
        if (!tone.isEmpty()) {
            notice.addClassName(tone);
        }
        return notice;
    }
}
