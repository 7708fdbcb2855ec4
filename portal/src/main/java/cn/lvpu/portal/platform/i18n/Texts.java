package cn.lvpu.portal.platform.i18n;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/** Texts shown to people, from the message bundles of all features, in the language of the request. Safe for many threads. */
public final class Texts {
    private final MessageSource messages;
    private final RequestLanguage language;

    Texts(MessageSource messages, RequestLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** The texts without a running portal, in Chinese: for tests and for what runs before the application context. */
    public static Texts bundled() {
        return new Texts(MessageBundles.messageSource(), () -> MessageBundles.CHINESE);
    }

    /**
     * The text of a key.
     *
     * @param arguments fill {@code {0}}, {@code {1}} … as {@link java.text.MessageFormat} does
     * @throws NoSuchMessageException when no bundle has the key
     */
    public String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.current());
    }

    /** The language the texts are in now. */
    public Locale locale() {
        return language.current();
    }
}
