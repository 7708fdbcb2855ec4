package cn.lvpu.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemesTest {
    private static final Content CONTENT = ContentLoader.bundled();

    @Test
    void everySchemeOfTheIssueIsThereUnderTheCodeOfItsCertificates() {
        assertThat(CONTENT.schemes())
                .extracting(SchemeRules::code)
                .containsExactlyInAnyOrder("LSLC", "BJYN", "YCYX", "ZTSP", "MTXY", "LYMS", "DLBZ");
        assertThat(CONTENT.findScheme("LYMS").orElseThrow().grades())
                .extracting(SchemeRules.Grade::name)
                .containsExactly("丙级", "乙级", "甲级");
        assertThat(ContentLoader.bundledSchemes()).isEqualTo(CONTENT.schemes());
    }

    @Test
    void aClockThatIsNotPublicIsTheOperatorsAndSaysSo() {
        assertThat(CONTENT.schemes()).allSatisfy(scheme -> {
            assertThat(scheme.stages().values())
                    .allSatisfy(stage -> assertThat(stage.source()).isEmpty());
            assertThat(scheme.note()).contains("由运营方配置");
        });
    }

    @ParameterizedTest
    @CsvSource({
        // a plain weekend
        "2026-11-20, 1, 2026-11-23",
        // the Spring Festival of 2026: 15 to 23 February off, Saturday 14 and 28 worked
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-27, 1, 2026-02-28",
        // National Day: Sunday 20 September and Saturday 10 October worked
        "2026-09-18, 1, 2026-09-20",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
    })
    void workingDaysKnowHolidaysAndMadeUpDays(LocalDate from, int days, LocalDate due) {
        assertThat(CONTENT.workingCalendar().due(from, days)).isEqualTo(new WorkingCalendar.Due(due, false));
        assertThat(CONTENT.workingCalendar().workingDaysBetween(from, due)).isEqualTo(days);
        assertThat(CONTENT.workingCalendar().workingDaysBetween(due, from)).isEqualTo(-days);
    }

    @Test
    void aYearWithoutArrangementCountsWeekendsOnlyAndSaysSo() {
        WorkingCalendar calendar = CONTENT.workingCalendar();
        assertThat(calendar.findYear(2027)).isEmpty();
        assertThat(calendar.due(LocalDate.of(2026, 12, 28), 5))
                .isEqualTo(new WorkingCalendar.Due(LocalDate.of(2027, 1, 4), true));
        assertThat(calendar.findYear(2026).orElseThrow().source().publisher()).contains("国务院办公厅");
    }

    @Test
    void everyMistakeInASchemeIsToldAtItsField() {
        List<String> told = problems("schemes/x.yaml", """
                code: lslc
                name: 甲
                issuer: 乙
                brand: nowhere
                summary: 概要。
                note: 说明。
                sources:
                  a: {publisher: 公报}
                eligibility: []
                form: [missing]
                documents:
                  - {id: licence, name: 执照, required: maybe, source: b}
                stages:
                  initial-review: {working_days: 0, source: operator}
                  tea-break: {working_days: 1, source: operator}
                checklist:
                  - {id: x, stage: inspection, text: 看一看, source: operator}
                validity: {years: 20, renewal_opens_days: 90, source: operator}
                surprise: 1
                """);
        assertThat(told)
                .contains(
                        "code",
                        "brand",
                        "eligibility",
                        "form",
                        "documents[1].required",
                        "documents[1].source",
                        "stages.initial-review.working_days",
                        "stages.tea-break",
                        "stages",
                        "checklist",
                        "validity.years",
                        "surprise");
    }

    @Test
    void aCalendarWithAStrayDayIsRefused() {
        var problems = new Problems();
        HolidayReader.read(files(Map.of("calendar/2030.yaml", """
                        publisher: 公报
                        confidence: verified
                        holidays:
                          - {name: 元旦, first: "2030-01-01", last: "2029-12-31"}
                        worked: ["2030-01-02"]
                        """)), problems);
        assertThat(problems.sorted()).extracting(Problem::field).contains("holidays[1].last", "holidays", "worked");
    }

    private static List<String> problems(String file, String text) {
        var problems = new Problems();
        SchemeReader.read(files(Map.of(file, text)), brand -> false, problems);
        return problems.sorted().stream().map(Problem::field).toList();
    }

    private static SortedMap<String, byte[]> files(Map<String, String> texts) {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
