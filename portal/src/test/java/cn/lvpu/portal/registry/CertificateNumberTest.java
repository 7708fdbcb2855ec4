package cn.lvpu.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {
    private static final CertificateNumber NUMBER = new CertificateNumber("LSLC", 2026, 123);
    private static final Set<String> SCHEMES = Set.of("LSLC", "BJYN");

    @Test
    void checkCharacterFollowsIso7064Mod37Comma36() {
        // The worked example of the Global Release Identifier, whose last character is this check character.
        assertThat(CheckCharacter.of("A12425GABC1234002")).isEqualTo('M');
    }

    @Test
    void canonicalSpellingHasSixDigitsAndTheCheckCharacter() {
        assertThat(NUMBER.toString()).matches("LSLC-2026-000123-[0-9A-Z]");
        assertThat(new CertificateNumber("LSLC", 2026, 1_234_567).toString()).startsWith("LSLC-2026-1234567-");
    }

    @Test
    void everySpellingPeopleTypeIsRead() {
        String canonical = NUMBER.toString();
        String full = canonical
                .replace('-', '－')
                .chars()
                .mapToObj(c -> c > ' ' && c < 0x7f ? String.valueOf((char) (c + 0xfee0)) : String.valueOf((char) c))
                .reduce("", String::concat);
        for (String typed : new String[] {
            canonical,
            canonical.toLowerCase(java.util.Locale.ROOT),
            canonical.replace("-", ""),
            canonical.replace("-", " "),
            canonical.replace("-", "—"),
            "  " + canonical.replace("-", " - ") + "\u3000",
            full
        }) {
            assertThat(CertificateNumber.parse(typed)).as(typed).isEqualTo(new NumberReading.Read(NUMBER));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "京白梨, NOT_A_NUMBER",
        "'', NOT_A_NUMBER",
        "LSLC-2026-000123-7!, NOT_A_NUMBER",
        "2026-000123-7, SCHEME_MISSING",
        "LSLC-1926-000123-7, YEAR_IMPLAUSIBLE",
        "LSLC-2026-0123, SEQUENCE_MALFORMED",
        "LSLC-2026-000123, CHECK_CHARACTER_MISSING"
    })
    void whatIsWrongIsSaid(String typed, NumberProblem problem) {
        assertThat(CertificateNumber.parse(typed)).isEqualTo(new NumberReading.Misread(problem));
    }

    @Test
    void aSequenceOfZeroOrWithNeedlessZerosIsNoNumber() {
        assertThat(CertificateNumber.parse("LSLC2026000000" + CheckCharacter.of("LSLC2026000000")))
                .isInstanceOf(NumberReading.Misread.class);
        assertThat(CertificateNumber.parse("LSLC20260000123" + CheckCharacter.of("LSLC20260000123")))
                .isInstanceOf(NumberReading.Misread.class);
    }

    @Test
    void anEndlessInputIsRefusedWithoutBeingLookedAt() {
        assertThat(CertificateNumber.parse("A".repeat(100_000)))
                .isEqualTo(new NumberReading.Misread(NumberProblem.NOT_A_NUMBER));
        assertThat(NumberSuggestions.suggest("A".repeat(100_000), SCHEMES)).isEmpty();
    }

    @Test
    void everySingleWrongCharacterIsNoticedAndTheRightNumberSuggested() {
        Random random = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            CertificateNumber number = new CertificateNumber("LSLC", 2026, 1 + random.nextInt(999_999));
            String compact = number.toString().replace("-", "");
            for (int i = 0; i < compact.length(); i++) {
                char wrong = CheckCharacter.ALPHABET.charAt(random.nextInt(36));
                if (wrong == compact.charAt(i)) {
                    continue;
                }
                String typed = compact.substring(0, i) + wrong + compact.substring(i + 1);
                assertThat(CertificateNumber.parse(typed)).as(typed).isInstanceOf(NumberReading.Misread.class);
                assertThat(NumberSuggestions.suggest(typed, SCHEMES)).as(typed).contains(number);
            }
        }
    }

    @Test
    void exchangedNeighboursAreSuggestedFirst() {
        assertThat(NumberSuggestions.suggest(NUMBER.toString().replace("000123", "000132"), SCHEMES))
                .first()
                .isEqualTo(NUMBER);
    }

    @Test
    void aLetterOTypedForAZeroIsSuggestedAmongTheFirst() {
        assertThat(NumberSuggestions.suggest(NUMBER.toString().replace("000123", "O00123"), SCHEMES))
                .first()
                .isEqualTo(NUMBER);
    }

    @Test
    void aForgottenCheckCharacterIsSuggestedFirst() {
        assertThat(NumberSuggestions.suggest("LSLC-2026-000123", SCHEMES))
                .first()
                .isEqualTo(NUMBER);
    }

    @Test
    void suggestionsCheckOutAndNameOnlyKnownSchemes() {
        assertThat(NumberSuggestions.suggest("LSLD-2026-000123-7", SCHEMES)).allSatisfy(number -> {
            assertThat(CertificateNumber.parse(number.toString())).isEqualTo(new NumberReading.Read(number));
            assertThat(SCHEMES).contains(number.schemeCode());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "京白梨", "640", "第640号"})
    void whatIsFarFromANumberGivesNoSuggestion(String typed) {
        assertThat(NumberSuggestions.suggest(typed, SCHEMES)).isEmpty();
    }

    @Test
    void onlyTheCanonicalSpellingIsAKey() {
        assertThat(CertificateNumber.ofCanonical(NUMBER.toString())).isEqualTo(NUMBER);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CertificateNumber.ofCanonical(NUMBER.toString().replace("-", "")));
    }

    @Test
    void impossiblePartsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("lslc", 2026, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("LSLC", 1999, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("LSLC", 2026, 0));
    }
}
