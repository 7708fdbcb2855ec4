package cn.lvpu.portal.platform.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds every {@code messages/<feature>_zh_CN.properties} on the classpath; a feature adds a bundle by adding the file. */
final class MessageBundles {
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;
    private static final String SUFFIX = "_zh_CN.properties";

    private MessageBundles() {}

    static MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(baseNames().toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(CHINESE);
        source.setFallbackToSystemLocale(false);
        return source;
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
}
