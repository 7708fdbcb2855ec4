package cn.lvpu.portal.discovery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvExportTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            京白梨            | 京白梨
            =1+1              | '=1+1
            @SUM(A1)          | '@SUM(A1)
            -2                | '-2
            +86               | '+86
            ＝HYPERLINK()     | '＝HYPERLINK()
            a,b               | "a,b"
            说"好"            | "说""好""\"
            """)
    void noCellIsTakenForAFormulaAndSignsOfTheFormatAreQuoted(String text, String cell) {
        assertThat(CsvExport.cell(text)).isEqualTo(cell);
    }
}
