package cn.lvpu.portal.discovery.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.discovery.Marked;
import cn.lvpu.portal.discovery.Suggestion;
import cn.lvpu.portal.discovery.Suggestion.Group;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How ten lines are shared out among the groups, and how a number's beginning is marked. */
class SuggestionSharesTest {
    @Test
    void everyGroupThatHasAnyGetsItsShareInOrder() {
        var shared = ElasticsearchSuggestions.share(
                Map.of(
                        Group.CERTIFICATE, some(Group.CERTIFICATE, 10),
                        Group.ENTRY, some(Group.ENTRY, 10),
                        Group.BRAND, some(Group.BRAND, 1),
                        Group.PLACE, some(Group.PLACE, 10)),
                10);

        assertThat(shared)
                .extracting(Suggestion::group)
                .containsExactly(
                        Group.ENTRY,
                        Group.ENTRY,
                        Group.ENTRY,
                        Group.ENTRY,
                        Group.ENTRY,
                        Group.PLACE,
                        Group.PLACE,
                        Group.BRAND,
                        Group.CERTIFICATE,
                        Group.CERTIFICATE);
        assertThat(shared.subList(0, 5)).isEqualTo(some(Group.ENTRY, 5));
    }

    @Test
    void aGroupAloneMayFillTheWholeList() {
        assertThat(ElasticsearchSuggestions.share(Map.of(Group.CERTIFICATE, some(Group.CERTIFICATE, 20)), 10))
                .hasSize(10);
        assertThat(ElasticsearchSuggestions.share(Map.of(), 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LSLC-2026-000123-7,LSLC-,<em>LSLC</em>-2026-000123-7",
        "LSLC-2026-000123-7,ｌｓｌｃ２０２６ ０,<em>LSLC-2026-0</em>00123-7",
        "LSLC-2026-000123-7,LSLC-2026-000123-7,<em>LSLC-2026-000123-7</em>",
        "LSLC-2026-000123-7,京白梨,LSLC-2026-000123-7"
    })
    void aNumberIsMarkedAsFarAsItWasTyped(String number, String typed, String html) {
        assertThat(NumberMarks.leading(number, typed).html()).isEqualTo(html);
    }

    private static List<Suggestion> some(Group group, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Suggestion(
                        group.key() + i, Marked.plain(""), Optional.empty(), group, group.key(), "", "", "/" + i))
                .toList();
    }
}
