package cn.lvpu.textanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Names whole, and by their parts.
                "门头沟妙峰山京白梨; 门头沟妙峰山京白梨|门头沟|门头 头沟 . 妙峰山|妙峰 峰山 . 京白梨 白梨",
                "京白梨; 京白梨 白梨",
                "灵水村; 灵水村|灵水",
                // A word across the cut 北京 | 白梨.
                "北京白梨; 北京 京白梨 白梨",
                // Unknown words by pairs, a character alone by itself.
                "西红柿; 西红 红柿",
                "爨; 爨",
                "门头沟的京白梨; 门头沟|门头 头沟 . 的 京白梨 白梨",
                // Other letters and digits as words.
                "DB11/T 2503京白梨; db11 t 2503 京白梨 白梨",
                "第640号; 第 640 号",
            })
    void cutsNamesIntoWordsAndParts(String text, String shape) {
        assertThat(Tokens.shape(Analyzers.chinese(), text)).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({
        "門頭溝京白梨, 门头沟京白梨",
        "ＤＢ１１　京白梨, db11 京白梨",
        "延慶國光蘋果, 延庆国光苹果",
        "妙峯山, 妙峰山",
        "Ⅹ-84, X-84",
    })
    void variantsOfWritingAreOne(String variant, String plain) {
        assertThat(Tokens.terms(Analyzers.chinese(), variant)).isEqualTo(Tokens.terms(Analyzers.chinese(), plain));
    }

    @Test
    void offsetsAreThoseOfTheOriginalThoughItWasFolded() {
        assertThat(Tokens.of(Analyzers.chinese(), "（門頭溝）　妙峯山"))
                .contains(new Tokens.Token("门头沟", 1, 4, 0), new Tokens.Token("妙峰山", 6, 9, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "哪里有卖红头香椿的; 红头 头香 香椿",
                "门头沟的京白梨在哪买; 门头沟|门头 头沟 . . 京白梨 白梨",
                "王平镇的樱桃; 王平 平镇 . . 樱桃",
                "怀柔板栗; 怀柔板栗|怀柔 . 板栗",
                // Nothing else: then it is what is asked for.
                "哪里; 哪里",
                "目的地; 目的 的地",
            })
    void aQuestionLosesItsChatter(String question, String shape) {
        assertThat(Tokens.shape(Analyzers.question(), question)).endsWith(shape);
        assertThat(Tokens.terms(Analyzers.question(), question).size())
                .isEqualTo(shape.replace(" .", "").split("[ |]").length);
    }

    @Test
    void aLongWordIsCutAndALongTextIsCutQuickly() {
        assertThat(Tokens.terms(Analyzers.chinese(), "a".repeat(600)))
                .extracting(String::length)
                .containsExactly(255, 255, 90);
        assertThat(Tokens.of(Analyzers.question(), "的".repeat(50_000)).size()).isPositive();
        assertThat(Tokens.of(Analyzers.chinese(), "京白梨".repeat(20_000)).size()).isEqualTo(40_000);
    }

    @Test
    void wordsWithSignsAndOfOneCharacterOrOverTheLimitDoNoHarm() {
        var analyzer = new ChineseAnalyzerFactory(Analyzers.settings(
                        List.of("", "梨", "·", "王平古道·玉河古道", "啊".repeat(100), "ABC", "𠮷野家"), List.of()))
                .create();

        assertThat(Tokens.terms(analyzer, "玉河古道")).startsWith("玉河古道");
        assertThat(Tokens.terms(analyzer, "𠮷野家")).containsExactly("𠮷野家", "𠮷野", "野家");
    }
}
