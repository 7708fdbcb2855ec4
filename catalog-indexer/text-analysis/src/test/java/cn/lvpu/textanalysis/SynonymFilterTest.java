package cn.lvpu.textanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymFilterTest {
    @Test
    void besideAWordStandsTheOneChosenForAllItsSynonyms() {
        assertThat(Tokens.shape(Analyzers.withSynonyms(), "胡桃油")).isEqualTo("胡桃|核桃 . 油");
        assertThat(Tokens.shape(Analyzers.withSynonyms(), "核桃")).isEqualTo("核桃");
        assertThat(Tokens.shape(Analyzers.withSynonyms(), "西红柿")).isEqualTo("西红柿|番茄|西红 红柿");
    }

    @Test
    void aQuestionLeavesOutThePiecesOfSuchAWord() {
        assertThat(Tokens.shape(Analyzers.questionWithSynonyms(), "怀柔西红柿")).isEqualTo("怀柔 . 西红柿|番茄");
        assertThat(Tokens.shape(Analyzers.questionWithSynonyms(), "西红柿板栗")).isEqualTo("西红柿|番茄 . . 板栗");
    }

    @Test
    void theChosenWordStandsWhereTheOtherOneDoes() {
        assertThat(Tokens.of(Analyzers.withSynonyms(), "（胡桃）"))
                .containsExactly(new Tokens.Token("胡桃", 1, 3, 0), new Tokens.Token("核桃", 1, 3, 0));
    }

    @Test
    void aLineWithoutTwoWordsOrWithAWordOfAnotherLineIsRefused() {
        assertThatThrownBy(() -> new SynonymMap(List.of("核桃"))).hasMessageContaining("核桃");
        assertThatThrownBy(() -> new SynonymMap(List.of("核桃,胡桃", "胡桃,山核桃"))).hasMessageContaining("胡桃,山核桃");
    }
}
