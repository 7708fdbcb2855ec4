package cn.lvpu.portal.discovery.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.ContentLoader;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.Understood;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryUnderstandingTest {
    private static final int NOVEMBER = 11;
    private static final QueryUnderstanding UNDERSTANDING = new QueryUnderstanding(ContentLoader.bundled());

    @ParameterizedTest
    @CsvSource({
        "四月,MONTH:4 月",
        "4月份,MONTH:4 月",
        "四五月,MONTH:4、5 月",
        "3-5月,MONTH:3、4、5 月",
        "十一月到一月,MONTH:1、11、12 月",
        "十一月,MONTH:11 月",
        "春天,MONTH:3、4、5 月",
        "现在 采摘,MONTH:11 月|TOPIC:采摘",
        "下个月,MONTH:12 月",
        "延庆民宿,DISTRICT:延庆区|KIND:民宿",
        "延慶民宿,DISTRICT:延庆区|KIND:民宿",
        "yanqing minsu,DISTRICT:延庆区|KIND:民宿",
        "斋堂镇 古村,TOWN:斋堂镇|KIND:村落",
        "门头沟 徒步,DISTRICT:门头沟区|KIND:路线",
        "昌平 水果,DISTRICT:昌平区|CLASS:果品",
        "平谷 地理标志,DISTRICT:平谷区|TOPIC:地理标志",
        "密云 品牌,DISTRICT:密云区|KIND:品牌"
    })
    void phrasesAreReadAsFilters(String text, String filters) {
        assertThat(read(text).understood().stream()
                        .map(part -> part.filter() + ":" + part.value())
                        .collect(Collectors.joining("|")))
                .isEqualTo(filters);
        assertThat(read(text).understood()).allMatch(Understood::applied);
    }

    @ParameterizedTest
    @CsvSource({
        "京白梨",
        "门头沟小院",
        "怀柔板栗",
        "2012年第37号",
        "第640号公告",
        "jingbaili",
        "mentougou xiaoyuan",
        "妙峰山庙会",
        "春节",
        "110109106209"
    })
    void namesAndNumbersAreNotReadAsFilters(String text) {
        assertThat(read(text).understood()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"五月 樱桃 采摘 门头沟,樱桃", "七月吃什么桃,桃", "春天吃香椿,香椿", "带院子的民宿 密云,''", "门头勾小院,门头勾小院"})
    void whatIsNoFilterMustBeFound(String text, String core) {
        assertThat(read(text).core()).isEqualTo(core);
    }

    @Test
    void aFilterThatNothingPassesIsNotKeptTo() {
        assertThat(read("平谷 蜂蜜").understood()).singleElement().matches(part -> !part.applied());
        assertThat(read("便宜 民宿").understood()).extracting(Understood::applied).containsExactly(false, true);
    }

    @Test
    void aTownWhoseNameIsAlsoThatOfThingsElsewhereHidesNothing() {
        assertThat(read("八达岭").understood()).singleElement().matches(part -> !part.applied());
    }

    @Test
    void namesThatWereProbablyMeantAreKnown() {
        assertThat(read("京臼梨").alike()).startsWith("京白梨");
        assertThat(read("mfs meigui").alike()).startsWith("妙峰山玫瑰");
        assertThat(read("京白梨").alike()).isEmpty();
        assertThat(read("平谷樱桃").alike()).isEmpty();
    }

    @Test
    void aPhraseTakenLiterallyIsNoFilter() {
        Question question = UNDERSTANDING.read(SearchCriteria.of("四月 采摘").withLiteral(List.of("四月")), NOVEMBER);
        assertThat(question.understood()).extracting(Understood::phrase).containsExactly("采摘");
        assertThat(question.core()).isEqualTo("四月");
    }

    private static Question read(String text) {
        return UNDERSTANDING.read(SearchCriteria.of(text), NOVEMBER);
    }
}
