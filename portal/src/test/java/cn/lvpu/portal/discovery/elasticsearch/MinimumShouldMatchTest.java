package cn.lvpu.portal.discovery.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumShouldMatchTest {
    @ParameterizedTest
    @CsvSource({
        "2<-1 4<70%, 1, 1",
        "2<-1 4<70%, 2, 2",
        "2<-1 4<70%, 3, 2",
        "2<-1 4<70%, 4, 3",
        "2<-1 4<70%, 5, 3",
        "2<-1 4<70%, 10, 7",
        "70%, 4, 2",
        "-25%, 4, 3",
        "3, 2, 2",
        "-5, 3, 1",
        "100%, 3, 3",
        "nonsense, 3, 1",
        ", 7, 1",
        "2, 0, 1"
    })
    void readsTheRuleAsTheEngineDoes(String rule, int words, int needed) {
        assertThat(MinimumShouldMatch.of(rule, words)).isEqualTo(needed);
    }
}
