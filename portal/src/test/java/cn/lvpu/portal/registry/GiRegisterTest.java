package cn.lvpu.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.ContentLoader;
import cn.lvpu.content.GiRecord;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GiRegisterTest {
    private static GiRegister register;

    @BeforeAll
    static void readContent() {
        register = new GiRegister(ContentLoader.bundled());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "640",
                "第640号",
                "640号",
                "640号公告",
                "国家知识产权局公告第640号",
                "２０２５年第640号",
                "2025-640",
                "第六四〇号",
                " 第 640 号 "
            })
    void everyWayOfWritingAnAnnouncementFindsItsProducts(String typed) {
        List<GiRecord> found = register.listOf(AnnouncementNumber.parse(typed).orElseThrow());
        assertThat(found)
                .hasSizeGreaterThan(1_000)
                .extracting(GiRecord::productName)
                .contains("延庆国光苹果");
    }

    @Test
    void theYearTellsAnnouncementsOfTheSameNumberApart() {
        assertThat(AnnouncementNumber.parse("2012年第37号")).contains(new AnnouncementNumber(OptionalInt.of(2012), 37));
        List<GiRecord> all = register.listOf(new AnnouncementNumber(OptionalInt.empty(), 98));
        assertThat(all).extracting(GiRecord::announcementYear).contains(2006, 2017);
        assertThat(register.listOf(new AnnouncementNumber(OptionalInt.of(2017), 98)))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.announcementYear()).isEqualTo(2017));
    }

    @ParameterizedTest
    @ValueSource(strings = {"京白梨", "", "12345678", "2012", "第几号", "LSLC-2026-000123-7", "640号文件袋"})
    void whatIsNoAnnouncementNumberIsNotReadAsOne(String typed) {
        if (typed.equals("2012")) {
            assertThat(AnnouncementNumber.parse(typed))
                    .hasValueSatisfying(
                            number -> assertThat(register.listOf(number)).isEmpty());
        } else {
            assertThat(AnnouncementNumber.parse(typed)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"平谷大桃, 平谷大桃", "大桃, 平谷大桃", "门头沟京白梨, 京白梨", "燕山板栗, 燕山板栗"})
    void namesAreFoundWholeInPartAndWithinMore(String typed, String name) {
        assertThat(register.listNamed(typed)).extracting(GiRecord::productName).contains(name);
    }

    @Test
    void theExactNameComesFirst() {
        assertThat(register.listNamed("平谷大桃").getFirst().productName()).isEqualTo("平谷大桃");
        assertThat(register.listNamed("  ")).isEmpty();
    }

    @Test
    void recordsOfTheSameAnnouncementKnowEachOther() {
        GiRecord entry = register.listNamed("延庆国光苹果").stream()
                .filter(each -> each.announcement().contains("640"))
                .findFirst()
                .orElseThrow();
        assertThat(register.find(entry.id())).contains(entry);
        assertThat(register.listSameAnnouncement(entry))
                .hasSizeGreaterThan(1_000)
                .doesNotContain(entry)
                .allSatisfy(other -> assertThat(other.announcement()).isEqualTo(entry.announcement()));
    }
}
