package cn.lvpu.indexer.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfficialNumbersTest {
    @Test
    void anAnnouncementWithoutYearIsFoundByItsNumberInEveryForm() {
        assertThat(OfficialNumbers.ofAnnouncement("国家知识产权局公告第640号"))
                .containsExactlyInAnyOrder("国家知识产权局公告第640号", "第640号", "640号", "640");
    }

    @Test
    void anAnnouncementWithYearIsFoundWithAndWithoutIt() {
        assertThat(OfficialNumbers.ofAnnouncement("原国家质检总局公告2012年第37号"))
                .contains("2012年第37号", "2012年37号", "第37号", "37号", "37");
    }

    @Test
    void fullWidthDigitsAreTypedNarrow() {
        assertThat(OfficialNumbers.ofAnnouncement("公告第６４０号")).contains("第640号", "640");
    }

    @Test
    void aRegistrationNumberStandsOnItsOwn() {
        assertThat(OfficialNumbers.ofAnnouncement("农产品地理标志 AGI01234")).contains("AGI01234");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(OfficialNumbers.ofAnnouncement(" ")).isEmpty();
        assertThat(OfficialNumbers.ofCode("")).isEmpty();
    }
}
