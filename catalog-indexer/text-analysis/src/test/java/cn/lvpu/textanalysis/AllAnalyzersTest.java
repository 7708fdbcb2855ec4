package cn.lvpu.textanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.junit.jupiter.api.Test;

class AllAnalyzersTest {
    @Test
    void keepTheRulesOfTokenStreamsOnAnyText() {
        Random random = new Random(20261122);
        List<Analyzer> analyzers = Analyzers.all();
        for (int round = 0; round < 3_000; round++) {
            String text = anyText(random);
            for (Analyzer analyzer : analyzers) {
                Tokens.of(analyzer, text);
            }
        }
    }

    /** Register words, all planes, lone surrogates, emoji sequences, combining marks, signs, spaces. */
    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(12);
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(10)) {
                case 0 -> text.append(Analyzers.WORDS.get(random.nextInt(Analyzers.WORDS.size())));
                case 1 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                case 2 -> text.append("👩‍👩‍👧‍👦🍐\uFE0F");
                case 3 -> text.appendCodePoint(0x20000 + random.nextInt(0xA6DF));
                case 4 -> text.append("e\u0301\u20DD\u0308");
                case 5 -> text.append(" 　·（）,.-'\u200B\n".charAt(random.nextInt(11)));
                case 6 -> text.append("jing bai li".substring(random.nextInt(6)));
                case 7 -> text.append((char) random.nextInt(0x10000));
                case 8 -> text.append((char) (0x4E00 + random.nextInt(0x5200)));
                default -> text.append((char) (0x20 + random.nextInt(0x60)));
            }
        }
        return text.toString();
    }

    @Test
    void giveTheSameForTheSameTextAgain() {
        for (Analyzer analyzer : Analyzers.all()) {
            List<Tokens.Token> first = Tokens.of(analyzer, "门头沟妙峰山京白梨 jbl");
            Tokens.of(analyzer, "");
            Tokens.of(analyzer, "另一个 other");
            assertThat(Tokens.of(analyzer, "门头沟妙峰山京白梨 jbl")).isEqualTo(first);
        }
    }

    @Test
    void theWholeValueIsOneTokenWhateverItsSigns() {
        Analyzer exact = new ExactAnalyzerFactory().create();

        assertThat(Tokens.terms(exact, "廟會（妙峰山廟會）")).containsExactly("庙会妙峰山庙会");
        assertThat(Tokens.terms(exact, " ２０１２年第37號 ")).containsExactly("2012年第37号");
        assertThat(Tokens.terms(exact, "·")).isEmpty();
        assertThat(Tokens.terms(new PrefixAnalyzerFactory().create(), "京·白𠮷")).containsExactly("京", "京白", "京白𠮷");
    }

    @Test
    void foldingGivesNoCharacterThatWouldBeFoldedAgain() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char folded = Folding.fold((char) c);
            assertThat(Folding.fold(folded)).as("%04x", c).isEqualTo(folded);
        }
    }

    @Test
    void namedComponentsListsEveryComponentAndNothingElse() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        Pattern.compile("\"(lvpu_\\w+)\": \"([\\w.]+)\"")
                .matcher(Files.readString(Path.of("src/main/plugin/named_components.json")))
                .results()
                .forEach(entry -> listed.add(entry.group(1) + " " + entry.group(2)));
        TreeSet<String> present = new TreeSet<>();
        try (Stream<Path> classes = Files.list(Path.of("target/classes/cn/lvpu/textanalysis"))) {
            for (Path file :
                    classes.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name =
                        "cn.lvpu.textanalysis." + file.getFileName().toString().replace(".class", "");
                NamedComponent component = load(name).getAnnotation(NamedComponent.class);
                if (component != null) {
                    present.add(component.value() + " " + name);
                }
            }
        }
        assertThat(listed).isEqualTo(present).hasSizeGreaterThan(15);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
