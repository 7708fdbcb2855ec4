package cn.lvpu.portal.certification.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class PrintFontTest {
    private static final String NAMES = "示例合作社灵山绿产龘龖𠮷㐂䶮镕喆堃㛃LSLC-2026";

    @Test
    void everyPlaceOfAGlyphIsItsNumber() throws IOException {
        // A PDF names the glyphs of such a font by number where OpenPDF writes places: they must be the same.
        try (InputStream file =
                Objects.requireNonNull(PrintFont.class.getResourceAsStream("NotoSansCJKsc-Regular-han.otf"))) {
            OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            var characters = font.getUnicodeCmapLookup();
            var numbers = font.getCFF().getFont().getCharset();
            for (int character : NAMES.codePoints().toArray()) {
                int place = characters.getGlyphId(character);
                assertThat(place).as(Character.toString(character)).isPositive();
                assertThat(numbers.getCIDForGID(place))
                        .as(Character.toString(character))
                        .isEqualTo(place);
            }
        }
    }

    @Test
    void namesOfPeopleAndPlacesAreWrittenAsTheyAre() {
        PrintFont font = new PrintFont();
        assertThat(font.printable(NAMES)).isEqualTo(NAMES);
        assertThat(font.hasMissed()).isFalse();
        assertThat(font.printable("\uE000")).isEqualTo("〓");
        assertThat(font.hasMissed()).isTrue();
    }

    @Test
    void linesAreNoWiderThanTheyMayBe() {
        PrintFont font = new PrintFont();
        List<String> lines = font.lines(NAMES, 12, 60);
        assertThat(String.join("", lines)).isEqualTo(NAMES);
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> font.width(line, 12) <= 60);
    }
}
