package cn.lvpu.portal.discovery.ui;

import static cn.lvpu.portal.discovery.ui.ChoicesTest.CHOICES;
import static cn.lvpu.portal.discovery.ui.ChoicesTest.NAMES;
import static cn.lvpu.portal.discovery.ui.ChoicesTest.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.discovery.CatalogueResults;
import cn.lvpu.portal.discovery.Facets;
import cn.lvpu.portal.discovery.Facets.Count;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.Understood;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartsTest {
    @Test
    void whatWasUnderstoodIsAChipThatTurnsItBackIntoAWord() {
        var bar = new ChipBar(TEXTS, CHOICES, NAMES);
        var criteria = SearchCriteria.of("四月 采摘");

        bar.show(
                at(criteria),
                List.of(
                        new Understood("四月", Understood.Filter.MONTH, "四月", true),
                        new Understood("采摘", Understood.Filter.TOPIC, "采摘", false)));

        assertThat(texts(bar)).containsExactly("时令：四月×", "主题：采摘（已放宽）×");
        assertThat(links(bar).getFirst().getHref())
                .isEqualTo(at(criteria.withLiteral(List.of("四月"))).path());
        assertThat(links(bar).getLast().getClassNames()).contains("loosened");
    }

    @Test
    void aPhraseTakenAsAWordStaysAsAQuietChipThatSwitchesBack() {
        var bar = new ChipBar(TEXTS, CHOICES, NAMES);
        var criteria = SearchCriteria.of("四月 采摘");

        bar.show(at(criteria.withLiteral(List.of("四月"))), List.of());

        assertThat(texts(bar)).containsExactly("“四月”只当字面找");
        assertThat(links(bar).getFirst().getHref()).isEqualTo(at(criteria).path());
    }

    @Test
    void severalChosenValuesCanBeClearedAtOnce() {
        var bar = new ChipBar(TEXTS, CHOICES, NAMES);

        bar.show(at(SearchCriteria.of("梨").withMonths(List.of(8, 9))), List.of());

        assertThat(texts(bar)).containsExactly("时令：八月×", "时令：九月×", "清除全部");
        assertThat(links(bar).getLast().getHref())
                .isEqualTo(at(SearchCriteria.of("梨")).path());
    }

    @Test
    void theEmptyPanelOffersOnlyWhatGivesResultsAndSaysHowMany() {
        var criteria = SearchCriteria.of("京白梨").withMonths(List.of(3));
        var way = new SearchState.Way(new Choice("month", "去掉“时令：三月”", SearchCriteria.of("京白梨")), 5);
        var nothing =
                new CatalogueResults(0, List.of(), Facets.none(), List.of(), Optional.empty(), Optional.of("京白梨园"));

        var panel = new EmptyPanel(at(criteria), new SearchState.Empty(nothing, List.of(way), List.of("白梨")), TEXTS);

        assertThat(panel.getElement().getTextRecursively()).contains("没有找到“京白梨”", "去掉“时令：三月”", "5 条", "“京白梨园”", "“白梨”");
        assertThat(links(panel).stream().map(Anchor::getHref))
                .contains(at(SearchCriteria.of("京白梨")).path())
                .contains(at(criteria.withText("白梨")).path());
    }

    @Test
    void anOfficialNumberIsAProminentLink() {
        var found =
                new CatalogueResults(1, List.of(), Facets.none(), List.of(), Optional.of("/g/640"), Optional.empty());
        var list = new ResultList(TEXTS);

        list.loaded(at(SearchCriteria.of("第640号")), found);

        assertThat(links(list).getFirst().getHref()).isEqualTo("/g/640");
        assertThat(list.getElement().getTextRecursively()).contains("“第640号”是一个官方编号");
    }

    @Test
    void aLongFacetIsShortButShowsWhatIsChosenEvenWithoutResults() {
        var group = new FacetGroup("brand", TEXTS, NAMES);
        List<Count> brands = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new Count("b" + i, "", 21 - i))
                .toList();
        var next = new ArrayList<Collection<String>>();

        group.show(brands, List.of("b19", "gone"), next::add);

        assertThat(checkboxes(group))
                .containsExactly(
                        "b1，20 条", "b2，19 条", "b3，18 条", "b4，17 条", "b5，16 条", "b6，15 条", "b19，2 条", "gone，0 条");
        assertThat(group.getElement().getTextRecursively()).contains("更多（13）");
    }

    @Test
    void theWholeCityIsNoDistrictToChoose() {
        var panel = new FacetPanel(TEXTS, NAMES, ChoicesTest.STARTS, criteria -> {});
        var districts = List.of(new Count("110109", "", 3), new Count("110000", "", 2));

        panel.show(
                at(SearchCriteria.everything()),
                new Facets(List.of(), List.of(), districts, List.of(), List.of(), List.of(), 0));

        assertThat(checkboxes(panel)).containsExactly("门头沟区，3 条");
    }

    @Test
    void loadingEmptyAndFailedAreThreeSights() {
        var list = new ResultList(TEXTS);
        list.loading();
        assertThat(list.getElement().getAttribute("aria-busy")).isEqualTo("true");
        assertThat(list.getChildren().allMatch(bone -> bone.hasClassName("bone")))
                .isTrue();
        list.failed();
        assertThat(list.getElement().hasAttribute("aria-busy")).isFalse();
        assertThat(list.getElement().getTextRecursively()).contains("搜索暂时连不上", "查证书");
    }

    private static SearchAddress at(SearchCriteria criteria) {
        return new SearchAddress(criteria, ResultView.SPLIT);
    }

    private static List<String> texts(Component parent) {
        return links(parent).stream()
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }

    private static List<Anchor> links(Component parent) {
        return inside(parent)
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .toList();
    }

    private static List<String> checkboxes(Component parent) {
        return inside(parent)
                .filter(Checkbox.class::isInstance)
                .map(box -> ((Checkbox) box).getAriaLabel().orElseThrow())
                .toList();
    }

    private static Stream<Component> inside(Component parent) {
        return Stream.concat(Stream.of(parent), parent.getChildren().flatMap(PartsTest::inside));
    }
}
