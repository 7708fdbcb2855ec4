package cn.lvpu.portal.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmanTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "500, 60"})
    void waitsLongerEachTimeAndNeverMoreThanAnHour(int attempts, long minutes) {
        assertThat(Postman.wait(attempts)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({"绿谱 <post@lvpu.example>, lvpu.example", "post@lvpu.example, lvpu.example"})
    void theMessageIdIsOfTheSendersDomain(String from, String domain) {
        assertThat(new MailSettings("smtp", from).domain()).isEqualTo(domain);
    }

    @Test
    void withoutAHostOrASenderThereIsNoMail() {
        assertThat(new MailSettings("", "post@lvpu.example").complete()).isFalse();
        assertThat(new MailSettings("smtp", " ").complete()).isFalse();
    }

    @Test
    void aHeaderIsOneLine() {
        assertThatThrownBy(() -> new Letter("a@b.cn", "one\ntwo", "", "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter("a@b.cn\r\nBcc: c@d.cn", "one", "", "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
