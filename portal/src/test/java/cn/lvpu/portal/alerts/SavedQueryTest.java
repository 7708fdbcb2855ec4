package cn.lvpu.portal.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.platform.i18n.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedQueryTest {
    private static final Content CONTENT = ContentLoader.bundled();
    private static final SearchParameters PARAMETERS = new SearchParameters(CONTENT);
    private static final SearchWords WORDS = new SearchWords(CONTENT, Texts.bundled());

    private static SavedQuery saved(String query) {
        return SavedQuery.of(PARAMETERS.read(SavedQuery.parameters(query)).criteria());
    }

    @Test
    void theSameSearchIsTheSameTextWhateverThePageAndTheWriting() {
        assertThat(saved("?page=3&size=50&kind=product,route&q=%E6%A2%A8"))
                .isEqualTo(saved("q=梨&kind=route&kind=product"))
                .isEqualTo(
                        new SavedQuery("q=%E6%A2%A8&kind=product&kind=route", "q=%E6%A2%A8&kind=product&kind=route"));
    }

    @Test
    void theOrderIsSavedButDecidesOnNoMatch() {
        assertThat(saved("q=pear&sort=name")).isEqualTo(new SavedQuery("q=pear&sort=name", "q=pear"));
    }

    @Test
    void anOrderByDistanceLeavesThePlaceInTheWatch() {
        assertThat(saved("near=39.94,116.10&sort=distance").watch()).isEqualTo("near=39.94%2C116.1");
    }

    @Test
    void escapesThatCannotBeReadAreRefused() {
        assertThatThrownBy(() -> SavedQuery.parameters("q=%zz")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parametersKeepTheirOrderAndTheirSigns() {
        assertThat(SavedQuery.parameters("?q=a%26b+c&month=4&month=5&odd"))
                .containsEntry("q", List.of("a&b c"))
                .containsEntry("month", List.of("4", "5"))
                .doesNotContainKey("odd");
    }

    @ParameterizedTest
    @CsvSource({
        "q=%E6%A2%A8&district=110109&kind=product&month=9, 梨 · 门头沟区 · 产品 · 9月时令",
        "kind=homestay&kind=village, 民宿或村落",
        "near=39.94%2C116.1&radiusKm=5.0, 所选位置 5 公里内",
        "gi=true, 有地理标志",
        "'', 全部条目"
    })
    void aSearchIsToldInWords(String query, String words) {
        assertThat(WORDS.of(query)).isEqualTo(words);
    }
}
