package cn.lvpu.portal.platform.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds every {@code messages/<feature>_zh_CN.properties} on the classpath, and its {@code _en} beside it; a feature adds a bundle by
 * adding the file. All of them are one map for each language: a page asks for dozens of texts.
 */
final class MessageBundles extends AbstractMessageSource {
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;
    private static final String SUFFIX = "_zh_CN.properties";

    private final Map<String, String> chinese;
    private final Map<String, String> english;
    private final Map<String, MessageFormat> chineseFormats = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> englishFormats = new ConcurrentHashMap<>();

    private MessageBundles(List<String> baseNames) {
        chinese = read(baseNames, CHINESE);
        english = read(baseNames, ENGLISH);
    }

    static MessageSource messageSource() {
        return new MessageBundles(baseNames());
    }

    static List<String> baseNames() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + SUFFIX))
                    .map(resource -> Objects.requireNonNull(resource.getFilename()))
                    .map(name -> "messages/" + name.substring(0, name.length() - SUFFIX.length()))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when two bundles have the same key */
    private static Map<String, String> read(List<String> baseNames, Locale language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var texts = new HashMap<String, String>();
        for (String name : baseNames) {
            var bundle = ResourceBundle.getBundle(name, language, MessageBundles.class.getClassLoader(), control);
            for (String key : bundle.keySet()) {
                if (texts.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException("two bundles have the text " + key + ", one is " + name);
                }
            }
        }
        return Map.copyOf(texts);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return texts(locale).get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String text = texts(locale).get(code);
        return text == null
                ? null
                : (isEnglish(locale) ? englishFormats : chineseFormats)
                        .computeIfAbsent(code, key -> new MessageFormat(text, isEnglish(locale) ? ENGLISH : CHINESE));
    }

    private Map<String, String> texts(Locale locale) {
        return isEnglish(locale) ? english : chinese;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.getLanguage());
    }
}
