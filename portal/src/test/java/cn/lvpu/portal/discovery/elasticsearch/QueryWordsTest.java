package cn.lvpu.portal.discovery.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryWordsTest {
    @ParameterizedTest
    @CsvSource({"门头沟的京白梨在哪买,门头沟 京白梨", "哪里有卖红头香椿的,红头香椿", "大桃几月上市,大桃", "密云 西红柿,密云 西红柿", "在哪买,在哪买", "第６４０号公告,第640号公告"})
    void theWordsOfAskingAreLeftOut(String typed, String essence) {
        assertThat(QueryWords.essence(typed)).isEqualTo(essence);
    }

    @ParameterizedTest
    @CsvSource({"吃香椿,香椿", "带,''", "有机西红柿,有机西红柿", "的樱桃,樱桃"})
    void smallWordsBetweenTwoPhrasesAreNoWords(String residue, String piece) {
        assertThat(QueryWords.piece(residue)).isEqualTo(piece);
    }
}
