package cn.lvpu.portal.discovery.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.discovery.CatalogueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryWordsTest {
    @ParameterizedTest
    @CsvSource({"门头沟的京白梨在哪买,门头沟 京白梨", "哪里有卖红头香椿的,红头香椿", "大桃几月上市,大桃", "密云 西红柿,密云 西红柿", "在哪买,在哪买", "第６４０号公告,第640号公告"})
    void theWordsOfAskingAreLeftOut(String typed, String essence) {
        assertThat(QueryWords.of(typed).essence()).isEqualTo(essence);
    }

    @Test
    void monthsAreReadInBothScripts() {
        assertThat(QueryWords.of("十一月和3月").months()).containsExactly(3, 11);
        assertThat(QueryWords.of("十月 苹果").months()).containsExactly(10);
        assertThat(QueryWords.of("2012年第37号").months()).isEmpty();
    }

    @Test
    void wordsForAKindAreUnderstood() {
        assertThat(QueryWords.of("延庆民宿").kinds()).containsExactly(CatalogueKind.HOMESTAY);
    }

    @ParameterizedTest
    @CsvSource({"七月吃什么桃,桃", "中秋 送礼 梨,梨", "怀柔板栗 认证 真假,怀柔板栗", "九月采摘,''", "军庄镇 采摘,军庄镇", "玫瑰花什么时候开,玫瑰花"})
    void wishesAreSetApartFromWhatMustBeFound(String typed, String core) {
        assertThat(QueryWords.of(typed).core()).isEqualTo(core);
    }
}
