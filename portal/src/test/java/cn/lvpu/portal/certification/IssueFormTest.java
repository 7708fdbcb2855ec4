package cn.lvpu.portal.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.lvpu.portal.certification.IssueForm.Field;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aCompleteFormGivesItsTerms() {
        IssueForm form = form("示例合作社", "京白梨、 京白梨汁\n京白梨", "门头沟区军庄镇", TODAY, TODAY.plusYears(2));
        assertThat(form.problems(TODAY)).isEmpty();
        assertThat(form.terms().products()).containsExactly("京白梨", "京白梨汁");
        assertThat(form.terms().example()).isFalse();
    }

    @Test
    void everyEmptyFieldIsNamedAtOnce() {
        IssueForm form = new IssueForm("", " ", "、，", "", "", null, null, "短");
        assertThat(form.problems(TODAY))
                .extracting(IssueForm.Problem::field)
                .containsExactly(
                        Field.SCHEME,
                        Field.HOLDER,
                        Field.ORIGIN,
                        Field.PRODUCTS,
                        Field.DISTRICT,
                        Field.VALID_FROM,
                        Field.REASON);
        assertThatIllegalStateException().isThrownBy(form::terms);
    }

    @Test
    void aPeriodIsFromTodayOnForwardAndNotForEver() {
        assertThat(keys(form("社", "梨", "镇", TODAY.minusDays(1), TODAY)))
                .containsExactly("certification.issue.from.past");
        assertThat(keys(form("社", "梨", "镇", TODAY, null))).containsExactly("certification.issue.to.missing");
        assertThat(keys(form("社", "梨", "镇", TODAY.plusDays(2), TODAY.plusDays(1))))
                .containsExactly("certification.issue.to.before");
        assertThat(keys(form("社", "梨", "镇", TODAY, TODAY.plusYears(11)))).containsExactly("certification.issue.to.far");
    }

    @Test
    void phoneAndIdentityNumbersDoNotGoIntoAPublicCertificate() {
        assertThat(keys(form("张三 13800138000", "梨", "镇", TODAY, TODAY)))
                .containsExactly("certification.issue.personal");
        assertThat(keys(form("社", "梨", "11010519491231002X", TODAY, TODAY)))
                .containsExactly("certification.issue.personal");
    }

    private static List<String> keys(IssueForm form) {
        return form.problems(TODAY).stream().map(IssueForm.Problem::messageKey).toList();
    }

    private static IssueForm form(String holder, String products, String origin, LocalDate from, LocalDate to) {
        return new IssueForm("LSLC", holder, products, origin, "110109", from, to, "初审、复核、现场核查通过。");
    }
}
