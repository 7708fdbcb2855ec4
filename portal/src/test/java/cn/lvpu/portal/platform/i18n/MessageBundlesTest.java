package cn.lvpu.portal.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class MessageBundlesTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]+)[}(]");
    private static final Pattern IN_JAVA =
            Pattern.compile("(?:texts|TEXTS)\\.get\\(\\s*\"([a-z][A-Za-z0-9_.-]+)\"\\s*[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    static List<String> bundles() {
        return MessageBundles.baseNames();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeysWithTheSameArguments(String bundle) throws IOException {
        Map<String, String> chinese = read(bundle + "_zh_CN.properties");
        Map<String, String> english = read(bundle + "_en.properties");

        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
        chinese.forEach((key, text) ->
                assertThat(placeholders(english.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyBeginsWithItsFeatureAndNoTextIsEmpty(String bundle) throws IOException {
        String feature = bundle.substring("messages/".length());

        assertThat(read(bundle + "_zh_CN.properties")).allSatisfy((key, text) -> {
            assertThat(key).startsWith(feature + ".");
            assertThat(text).isNotBlank();
        });
    }

    @Test
    void everyKeyThatTemplatesAndViewsNameExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles()) {
            known.addAll(read(bundle + "_zh_CN.properties").keySet());
        }
        List<String> missing = new ArrayList<>();
        collect(MAIN.resolve("resources/templates"), IN_TEMPLATES, known, missing);
        collect(MAIN.resolve("java"), IN_JAVA, known, missing);

        assertThat(missing).isEmpty();
    }

    private static void collect(Path root, Pattern pattern, Set<String> known, List<String> missing)
            throws IOException {
        try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!known.contains(matcher.group(1))) {
                        missing.add(file + ": " + matcher.group(1));
                    }
                }
            }
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private static Map<String, String> read(String resource) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
