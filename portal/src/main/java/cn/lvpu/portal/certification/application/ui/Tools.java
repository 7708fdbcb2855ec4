package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.content.Content;
import cn.lvpu.portal.certification.application.AnswerCheck;
import cn.lvpu.portal.certification.application.ApplicationWords;
import cn.lvpu.portal.certification.application.Applying;
import cn.lvpu.portal.certification.application.Attachments;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.RegistryDay;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What every part of the screen works with. */
@Component
record Tools(
        Applying applying,
        Attachments attachments,
        AnswerCheck check,
        ApplicationWords words,
        Content content,
        Texts texts,
        Clock clock) {
    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    LocalDate today() {
        return RegistryDay.of(clock.instant());
    }
}
