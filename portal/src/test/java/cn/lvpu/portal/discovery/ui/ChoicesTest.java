package cn.lvpu.portal.discovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchCriteria.Near;
import cn.lvpu.portal.discovery.Understood;
import cn.lvpu.portal.platform.i18n.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    static final Texts TEXTS = Texts.bundled();
    static final Content CONTENT = ContentLoader.bundled();
    static final Starts STARTS = new Starts(CONTENT);
    static final SearchNames NAMES = new SearchNames(TEXTS, CONTENT, STARTS);
    static final Choices CHOICES = new Choices(TEXTS, NAMES);

    private static final SearchCriteria NARROW = SearchCriteria.of("京白梨 采摘")
            .withDistricts(List.of("110109", "110118"))
            .withMonths(List.of(9));

    @Test
    void eachChosenValueCanBeTakenAwayAlone() {
        assertThat(CHOICES.values(NARROW)).extracting(Choice::name).containsExactly("门头沟区", "密云区", "时令：九月");
        assertThat(CHOICES.values(NARROW).getFirst().without()).isEqualTo(NARROW.withDistricts(List.of("110118")));
    }

    @Test
    void aCircleIsNamedByItsPlaceAndSaysThatItIsAnEstimate() {
        GeoPoint town = STARTS.all().stream()
                .filter(start -> start.name().equals("门头沟区 斋堂镇"))
                .findFirst()
                .orElseThrow()
                .point();
        assertThat(NAMES.of(new Near(town, 20))).isEqualTo("门头沟区 斋堂镇（约） 20 公里以内");
        assertThat(NAMES.of(new Near(new GeoPoint(40.123, 116.001), 7.5))).isEqualTo("所选位置 7.5 公里以内");
    }

    @Test
    void looseningTakesWholeFiltersWordsAndUnderstoodPhrases() {
        var understood = List.of(
                new Understood("采摘", Understood.Filter.TOPIC, "采摘", true),
                new Understood("四月", Understood.Filter.MONTH, "四月", false));

        List<Choice> ways = CHOICES.loosenings(NARROW, understood);

        assertThat(ways)
                .extracting(Choice::name)
                .containsExactly(
                        "去掉“门头沟区、密云区”",
                        "去掉“时令：九月”",
                        "“采摘”只当字面找",
                        "不要“京白梨”这个词",
                        "不要“采摘”这个词",
                        "去掉所有筛选条件",
                        "不管“京白梨 采摘”，只看筛选条件");
        assertThat(ways.getFirst().without()).isEqualTo(NARROW.withDistricts(List.of()));
        assertThat(ways.get(2).without()).isEqualTo(NARROW.withLiteral(List.of("采摘")));
        assertThat(ways.get(3).without()).isEqualTo(NARROW.withText("采摘"));
    }

    @Test
    void withNothingChosenThereIsNothingToLoosen() {
        assertThat(CHOICES.loosenings(SearchCriteria.of("京白梨"), List.of())).isEmpty();
        assertThat(CHOICES.values(SearchCriteria.everything())).isEmpty();
    }

    @Test
    void takingTheCircleAwayAlsoTakesTheOrderByDistance() {
        SearchCriteria near = SearchCriteria.everything()
                .withNear(Optional.of(new Near(new GeoPoint(40, 116), 5)))
                .withSort(cn.lvpu.portal.discovery.SortOrder.DISTANCE);
        assertThat(CHOICES.values(near).getFirst().without()).isEqualTo(SearchCriteria.everything());
    }
}
