package cn.lvpu.portal.participation;

import cn.lvpu.portal.platform.i18n.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** When something was, in words: how long ago for a glance, and the minute in Beijing's time for certainty. */
@Component
public class TimeWords {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Texts texts;
    private final Clock clock;

    TimeWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** Such as 3 小时前; the day for what is older than thirty days. */
    public String ago(Instant at) {
        Duration since = Duration.between(at, clock.instant());
        if (since.toMinutes() < 1) {
            return texts.get("participation.ago.now");
        }
        if (since.toHours() < 1) {
            return texts.get("participation.ago.minutes", since.toMinutes());
        }
        if (since.toDays() < 1) {
            return texts.get("participation.ago.hours", since.toHours());
        }
        if (since.toDays() <= 30) {
            return texts.get("participation.ago.days", since.toDays());
        }
        return format("participation.time.day", at);
    }

    /** Such as 2026年11月22日 17:05. */
    public String exactly(Instant at) {
        return format("participation.time.minute", at);
    }

    /** Such as 17:05. */
    public String timeOfDay(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(BEIJING));
    }

    private String format(String patternKey, Instant at) {
        return DateTimeFormatter.ofPattern(texts.get(patternKey)).format(at.atZone(BEIJING));
    }
}
