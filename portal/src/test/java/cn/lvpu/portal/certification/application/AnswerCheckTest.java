package cn.lvpu.portal.certification.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.SchemeRules.Question;
import cn.lvpu.portal.certification.application.AnswerCheck.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final AnswerCheck check = new AnswerCheck(ApplicationExamples.CONTENT);

    @ParameterizedTest
    @ValueSource(strings = {"91110109MA01A2B3CX", "93110109ma00k1l2mh", "9135 0100 M000 100Y-43", "９１３５０１００M000100Y43"})
    void aCreditCodeThatChecksOutIsRead(String typed) {
        assertThat(CreditCode.parse(typed)).isPresent();
    }

    @Test
    void everySingleWrongCharacterOfACreditCodeIsFound() {
        String code = "91350100M000100Y43";
        for (int i = 0; i < code.length(); i++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (other != code.charAt(i)) {
                    assertThat(CreditCode.parse(code.substring(0, i) + other + code.substring(i + 1)))
                            .as("%s at %s", other, i)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 138 0013 8000, ",
        "PHONE, +8613800138000, ",
        "PHONE, 010-69840000, ",
        "PHONE, 12345, NOT_A_PHONE",
        "EMAIL, li@example.com, ",
        "EMAIL, li@, NOT_AN_EMAIL",
        "NUMBER, 12.5, ",
        "NUMBER, 0, NOT_A_NUMBER",
        "NUMBER, 1e99, NOT_A_NUMBER",
        "DATE, 2020-02-29, ",
        "DATE, 2026-11-25, IN_FUTURE",
        "DATE, 2021-02-29, NOT_A_DATE",
        "PLACE, 110109104, ",
        "PLACE, 110109, ",
        "PLACE, 110109999, NOT_A_PLACE",
        "PLACE, 1, NOT_A_PLACE",
        "TEXT, 找我 13800138000, PERSONAL",
        "CREDIT_CODE, 93110109MA00K1L2M1, NOT_A_CREDIT_CODE",
    })
    void anAnswerIsCheckedByItsKind(Question.Type type, String typed, Fault fault) {
        Question question = new Question("q", "问", "", type, true, false, "", List.of());
        assertThat(check.fault(question, typed, TODAY)).isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void completeAnswersHaveNoProblemAndEmptyOnesHaveOneForEachThingNeeded() {
        AttachmentId file = new AttachmentId(UUID.randomUUID());
        assertThat(check.problems(ApplicationExamples.RULES, ApplicationExamples.answers("示例合作社", file), TODAY))
                .isEmpty();
        assertThat(check.problems(ApplicationExamples.RULES, Answers.none(), TODAY))
                .extracting(problem -> problem.item().toString())
                .contains("q:holder", "q:credit-code", "q:place", "d:licence", "d:test-report")
                .doesNotContain("q:email", "d:certificates");
    }

    @Test
    void aSchemeWithGradesAsksForOne() {
        var lodging = ApplicationExamples.CONTENT.findScheme("LYMS").orElseThrow();
        assertThat(check.problems(lodging, Answers.none(), TODAY))
                .contains(new AnswerCheck.Problem(Item.question(AnswerCheck.GRADE), Fault.MISSING));
    }

    @Test
    void aPlaceIsSaidInWords() {
        assertThat(check.findPlace("110109104"))
                .hasValueSatisfying(place -> assertThat(place).startsWith("门头沟区"));
    }
}
