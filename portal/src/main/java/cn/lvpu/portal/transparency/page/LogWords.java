package cn.lvpu.portal.transparency.page;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.VerdictWords;
import cn.lvpu.portal.transparency.LogRecord;
import cn.lvpu.portal.transparency.RecordContent;
import cn.lvpu.portal.transparency.Source;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Says a record in words: from the record alone, so that the page says what was logged and not what the registry holds now. */
@Component
class LogWords {
    private final Texts texts;
    private final VerdictWords words;

    LogWords(Texts texts, VerdictWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** What was done, such as 签发 or 处置：退回. */
    String what(LogRecord record) {
        Map<String, Object> fields = RecordContent.fields(record.content());
        return switch (record.source()) {
            case CERTIFICATE -> words.transition(TransitionKind.ofKey(text(fields, "kind")));
            case STAFF -> action(text(fields, "action"));
        };
    }

    /** An action that no text names yet is told by its own word. */
    private String action(String action) {
        try {
            return texts.get("transparency.action." + action);
        } catch (NoSuchMessageException e) {
            return action;
        }
    }

    String by(LogRecord record) {
        Map<String, Object> fields = RecordContent.fields(record.content());
        String role = text(fields, "actorRole");
        String who = record.source() == Source.CERTIFICATE
                ? words.actor(ActorRole.ofKey(role))
                : texts.get("accounts.role." + role.toUpperCase(Locale.ROOT));
        return texts.get(
                "transparency.by",
                who,
                words.moment(OffsetDateTime.parse(text(fields, "at")).toInstant()));
    }

    private static String text(Map<String, Object> fields, String name) {
        return String.valueOf(fields.get(name));
    }
}
