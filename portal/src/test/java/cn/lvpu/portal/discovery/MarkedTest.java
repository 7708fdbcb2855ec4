package cn.lvpu.portal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTest {
    @Test
    void whatIsFoundIsMarkedAndEverythingIsEscaped() {
        var marked = Marked.parse("<b>" + Marked.OPEN + "京白" + Marked.CLOSE + Marked.OPEN + "梨" + Marked.CLOSE + "&");

        assertThat(marked.html()).isEqualTo("&lt;b&gt;<em>京白梨</em>&amp;");
        assertThat(marked.text()).isEqualTo("<b>京白梨&");
        assertThat(marked.isAnythingFound()).isTrue();
    }

    @Test
    void plainTextHasNothingMarked() {
        assertThat(Marked.plain("梨").isAnythingFound()).isFalse();
    }
}
