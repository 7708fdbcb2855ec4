package cn.lvpu.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.participation.PostText.Problem;
import cn.lvpu.portal.participation.PostText.Result.Accepted;
import cn.lvpu.portal.participation.PostText.Result.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostTextTest {
    @Test
    void textIsComposedAndItsLinesEndInOneWay() {
        assertThat(PostText.parse(" cafe\u0301\r\n第二行\r第三行\u2028第四行 \n"))
                .isEqualTo(new Accepted(new PostText("caf\u00e9\n第二行\n第三行\n第四行")));
    }

    @Test
    void markupIsTextLikeAnyOther() {
        String typed = "<script>alert(1)</script> & <b>京白梨</b>";

        assertThat(PostText.parse(typed)).isEqualTo(new Accepted(new PostText(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t\n", "\u200b\u200d", "\u3000"})
    void whatShowsNothingIsEmpty(String typed) {
        assertThat(PostText.parse(typed)).isEqualTo(new Rejected(Problem.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"京\u200b白\u00ad梨", "\ufeff京白梨", "京\u2060白梨\u200e", "京白\u200c梨", "京\u3164白梨"})
    void invisibleCharactersAreLeftOut(String typed) {
        assertThat(PostText.parse(typed)).isEqualTo(new Accepted(new PostText("京白梨")));
    }

    @Test
    void aJoinedPictureStaysWhole() {
        String family = "一家人👨‍👩‍👧去摘梨";

        assertThat(PostText.parse(family)).isEqualTo(new Accepted(new PostText(family)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u202eb", "a\u2066b\u2069", "a\ud800b", "a\uffffb"})
    void charactersThatDeceiveOrBreakAreRefused(String typed) {
        assertThat(PostText.parse(typed)).isEqualTo(new Rejected(Problem.UNREADABLE_CHARACTERS));
    }

    @Test
    void theLimitCountsCharactersAsPeopleDo() {
        assertThat(PostText.parse("梨".repeat(2000))).isInstanceOf(Accepted.class);
        assertThat(PostText.parse("🍐".repeat(2000))).isInstanceOf(Accepted.class);
        assertThat(PostText.parse("梨".repeat(2001))).isEqualTo(new Rejected(Problem.TOO_LONG));
        assertThat(PostText.parse("梨".repeat(1_000_000))).isEqualTo(new Rejected(Problem.TOO_LONG));
        assertThat(PostText.length("🍐梨")).isEqualTo(2);
    }

    @Test
    void onlyNormalisedTextMakesAPostText() {
        assertThatThrownBy(() -> new PostText(" 梨 ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PostText("e\u0301")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExcerptIsOneLineCutAtWholeCharacters() {
        assertThat(PostText.excerpt("🍐🍐🍐🍐\n第二行", 3)).isEqualTo("🍐🍐🍐…");
        assertThat(PostText.excerpt("🍐🍐\n第二行", 20)).isEqualTo("🍐🍐 第二行");
    }
}
