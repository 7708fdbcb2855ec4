package cn.lvpu.indexer.catalog.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueDefinitionTest {
    private static final List<String> WORDS = List.of("京白梨", "妙峰山");
    private static final List<String> READINGS = List.of("爨底下村=cuan di xia cun");
    private static final List<String> SYNONYMS = List.of("核桃,胡桃");

    @Test
    void theDictionaryTravelsInTheSettings() {
        String settings = CatalogueDefinition.of(WORDS, READINGS, SYNONYMS)
                .of(CatalogueIndex.ENTRY)
                .settings();
        assertThat(settings)
                .contains("[\"京白梨\",\"妙峰山\"]", "爨底下村=cuan di xia cun", "[\"核桃,胡桃\"]")
                .doesNotContain("${");
    }

    @Test
    void theSameDictionaryInAnotherOrderIsTheSameDefinition() {
        assertThat(CatalogueDefinition.of(List.of("妙峰山", "京白梨", "京白梨"), READINGS, SYNONYMS)
                        .hash())
                .isEqualTo(CatalogueDefinition.of(WORDS, READINGS, SYNONYMS).hash())
                .startsWith(CatalogueDefinition.of(WORDS, READINGS, SYNONYMS).shortHash());
    }

    @Test
    void aNewWordReadingOrSynonymIsANewDefinition() {
        String hash = CatalogueDefinition.of(WORDS, READINGS, SYNONYMS).hash();
        assertThat(CatalogueDefinition.of(List.of("京白梨"), READINGS, SYNONYMS).hash())
                .isNotEqualTo(hash);
        assertThat(CatalogueDefinition.of(WORDS, List.of(), SYNONYMS).hash()).isNotEqualTo(hash);
        assertThat(CatalogueDefinition.of(WORDS, READINGS, List.of()).hash()).isNotEqualTo(hash);
    }

    @Test
    void namesWithSignsGiveOneReadingForEachRun() {
        assertThat(ReadingLines.of("京西古道·王平古道", "jing xi gu dao wang ping gu dao"))
                .containsExactly("京西古道=jing xi gu dao", "王平古道=wang ping gu dao");
        assertThat(ReadingLines.of("格萨（斯）尔", "ge sa si er")).containsExactly("格萨=ge sa");
    }

    @Test
    void aReadingThatDoesNotMatchItsNameIsLeftOut() {
        assertThat(ReadingLines.of("京白梨", "jing bai")).isEmpty();
        assertThat(ReadingLines.of("798艺术区", "yi shu qu")).isEmpty();
        assertThat(ReadingLines.of("京白梨", "")).isEmpty();
    }
}
