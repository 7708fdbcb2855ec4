package cn.lvpu.textanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "妫川, guichuan",
        "爨底下, cuandixia",
        "八达岭长城, badalingchangcheng",
        "长峪城村, changyuchengcun",
        "都一处, duyichu",
        "茅山后佛见喜梨, maoshanhoufojianxili",
        "延庆有机番茄, yanqingyoujifanqie",
        "智化寺京音乐, zhihuasijingyinyue",
        "村长, cunzhang",
        "榆林堡, yulinpu",
        "十里堡, shilipu",
        "重阳节, chongyangjie",
        "乾隆, qianlong",
        "大兴, daxing",
        "绿水青山, lvshuiqingshan",
        "安定桑椹, andingsangshen",
        "便宜坊, bianyifang",
        "柏峪, baiyu",
    })
    void polyphonesOfTheRegisterAreReadRight(String name, String joined) {
        assertThat(Tokens.terms(Analyzers.pinyin(), name)).contains(joined);
    }

    @Test
    void syllablesPairsAndTheWholeStandAtTheirCharacters() {
        assertThat(Tokens.of(Analyzers.pinyin(), "京白梨"))
                .containsExactly(
                        new Tokens.Token("jingbaili", 0, 3, 0),
                        new Tokens.Token("jingbai", 0, 2, 0),
                        new Tokens.Token("jing", 0, 1, 0),
                        new Tokens.Token("baili", 1, 3, 1),
                        new Tokens.Token("bai", 1, 2, 1),
                        new Tokens.Token("li", 2, 3, 2));
    }

    @Test
    void pairsDoNotCrossSignsButTheWholeNameDoes() {
        assertThat(Tokens.terms(Analyzers.pinyin(), "庙会（妙峰山）"))
                .contains("miaohuimiaofengshan", "miaohui", "miaofengshan", "fengshan")
                .doesNotContain("huimiao");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "jingbaili; jingbaili|jingbai baili",
                "JingBaiLi; jingbaili|jingbai baili",
                "jīng bái lí; jingbaili|jingbai baili",
                "jing bai li; jingbaili|jingbai baili",
                "京百梨; jingbaili|jingbai baili",
                "京bai梨; jingbaili|jingbai baili",
                "jingbail; jingbai",
                "meigui; meigui",
                "jingbaili meigui; jingbaili|jingbai baili . meigui",
                "xi'an; xian",
                "lüse; lvse",
                "li; li",
                "jbl; jbl",
                "gep; gep",
                "2012; 2012",
            })
    void typedPinyinBecomesPairs(String typed, String shape) {
        assertThat(Tokens.shape(Analyzers.pinyinQuery(), typed)).isEqualTo(shape);
    }

    @Test
    void whereAWordCanBeCutInTwoWaysBothAreAskedFor() {
        assertThat(Tokens.shape(Analyzers.pinyinQuery(), "pinganli")).isEqualTo("pinganli|pingan ganli|anli");
    }

    /** Every name is found by its whole pinyin, by each part of it and by other characters of the same sound. */
    @Test
    void everyPairThatAQueryAsksForIsInTheDocument() {
        Analyzer document = Analyzers.pinyin();
        Analyzer query = Analyzers.pinyinQuery();
        for (String name : List.of("京白梨", "妙峰山玫瑰", "泗家水红头香椿", "爨底下村", "延庆国光苹果", "平安里", "西安", "方案")) {
            Set<String> held = new HashSet<>(Tokens.terms(document, name));
            String joined = String.join(
                    "",
                    new Readings(List.of())
                            .of(name.codePoints().mapToObj(Character::toString).toList()));
            for (String typed : List.of(name, joined)) {
                int positions = Tokens.of(query, typed).getLast().position() + 1;
                for (int position = 0; position < positions; position++) {
                    int at = position;
                    assertThat(Tokens.of(query, typed))
                            .as("%s asked by %s at %d", name, typed, at)
                            .anyMatch(token -> token.position() == at && held.contains(token.term()));
                }
            }
        }
    }

    @Test
    void theReadingsOfTheIndexWin() {
        assertThat(Tokens.terms(Analyzers.pinyin("柏峪=bo yu"), "柏峪村")).contains("boyu");
        assertThat(Tokens.terms(Analyzers.pinyin("榆林堡=yú lín bǎo"), "榆林堡村")).contains("yulinbaocun");
        assertThatThrownBy(() -> Analyzers.pinyin("柏峪=bo")).hasMessageContaining("柏峪=bo");
        assertThatThrownBy(() -> Analyzers.pinyin("柏峪")).hasMessageContaining("柏峪");
        assertThatThrownBy(() -> Analyzers.pinyin("柏峪=")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void initialsOfANameAndOfItsPartsAreHeldAtTheirCharacters() {
        assertThat(Tokens.of(Analyzers.initials(), "京西古道·王平"))
                .contains(
                        new Tokens.Token("jxgdwp", 0, 7, 0),
                        new Tokens.Token("jxgd", 0, 4, 0),
                        new Tokens.Token("wp", 5, 7, 4));
        assertThat(Tokens.terms(Analyzers.initialsQuery(), "J B L")).containsExactly("jbl");
        assertThat(Tokens.terms(Analyzers.initialsQuery(), "jbl 京白梨")).containsExactly("jbl");
    }

    @Test
    void beginningsOfPinyinAndInitialsAreHeldUpToTheLimitThatQueriesAreCutTo() {
        assertThat(Tokens.terms(Analyzers.pinyinPrefix(), "京白梨"))
                .containsExactly(
                        "j", "ji", "jin", "jing", "jingb", "jingba", "jingbai", "jingbail", "jingbaili", "jb", "jbl");
        String longName = "北京市门头沟区妙峰山镇玫瑰花";
        assertThat(Tokens.terms(Analyzers.pinyinPrefix(), longName))
                .containsAll(Tokens.terms(Analyzers.pinyinPrefixQuery(), longName));
        assertThat(Tokens.terms(Analyzers.pinyinPrefixQuery(), "jing bai")).containsExactly("jingbai");
    }
}
