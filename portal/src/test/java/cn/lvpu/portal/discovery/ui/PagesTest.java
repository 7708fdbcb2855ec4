package cn.lvpu.portal.discovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.discovery.SearchCriteria;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void theFirstTheLastAndThoseAroundAreOffered() {
        assertThat(Pages.numbers(10, 40)).containsExactly(0, 8, 9, 10, 11, 12, 40);
        assertThat(Pages.numbers(0, 1)).containsExactly(0, 1);
    }

    @Test
    void noPageBeyondTheDeepestRowIsOffered() {
        assertThat(Pages.last(8, 20)).isZero();
        assertThat(Pages.last(21, 20)).isEqualTo(1);
        assertThat(Pages.last(1_000_000, 20)).isEqualTo(499);
        assertThat(Pages.last(1_000_000, 30)).isEqualTo(332);
        // the last page must be one that the criteria take
        SearchCriteria.everything().withSize(30).withPage(332);
    }

    @Test
    void everyPageKeepsTheSearchAndTheView() {
        var at = new SearchAddress(SearchCriteria.of("梨").withPage(1), ResultView.LIST);
        List<String> links = new Pages(at, 100, ChoicesTest.TEXTS)
                .getChildren()
                .filter(Anchor.class::isInstance)
                .map(child -> ((Anchor) child).getHref())
                .toList();
        assertThat(links)
                .containsExactly(
                        "search?q=%E6%A2%A8&view=list",
                        "search?q=%E6%A2%A8&view=list",
                        "search?q=%E6%A2%A8&page=1&view=list",
                        "search?q=%E6%A2%A8&page=2&view=list",
                        "search?q=%E6%A2%A8&page=3&view=list",
                        "search?q=%E6%A2%A8&page=4&view=list",
                        "search?q=%E6%A2%A8&page=2&view=list");
    }

    @Test
    void anAddressWithoutAViewIsTheUsualOne() {
        assertThat(new SearchAddress(SearchCriteria.everything(), ResultView.SPLIT).path())
                .isEqualTo("search");
        assertThat(new SearchAddress(SearchCriteria.everything(), ResultView.MAP).path())
                .isEqualTo("search?view=map");
        assertThat(ResultView.of("nonsense")).isEqualTo(ResultView.SPLIT);
    }
}
