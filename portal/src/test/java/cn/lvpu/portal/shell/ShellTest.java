package cn.lvpu.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {
    @Test
    void readingPagesAndWorkingScreensHaveTheSameLinks() throws IOException {
        var template = Jsoup.parse(resource("/templates/shell/layout.html"));
        var ofPages = new ArrayList<>(template.select("a[href]").eachAttr("href"));

        var ofScreens = anchors(new MainLayout(Texts.bundled(), List.of()))
                .map(Anchor::getHref)
                .toList();

        assertThat(ofScreens).containsExactlyElementsOf(ofPages);
    }

    @Test
    void everyIllustrationNamedExists() {
        var names =
                List.of("route", "homestay", "village", "heritage", "event", "account", "brand", "district", "other");
        assertThat(names)
                .allSatisfy(kind -> assertThat(resource("/META-INF/resources" + Illustrations.path(kind, "", "")))
                        .startsWith("<svg"));
    }

    @ParameterizedTest
    @CsvSource({
        "果品-梨, 京白梨, pear",
        "干果, 燕山板栗, chestnut",
        "加工食品, 妙峰山玫瑰酱, jar",
        "花卉-食用玫瑰, 妙峰山玫瑰, rose",
        "蜂产品, 京西蜂蜜, honey",
        "果品, 没听说过的果子, basket"
    })
    void aProductIsDrawnByItsNameThenByItsClass(String classPath, String name, String motif) {
        var path = Illustrations.path("product", classPath, name);
        assertThat(path).isEqualTo("/assets/illustrations/" + motif + ".svg");
        assertThat(resource("/META-INF/resources" + path)).startsWith("<svg");
    }

    private static Stream<Anchor> anchors(Component component) {
        var own = component instanceof Anchor anchor ? Stream.of(anchor) : Stream.<Anchor>empty();
        return Stream.concat(own, component.getChildren().flatMap(ShellTest::anchors));
    }

    private static String resource(String path) {
        try (var stream = ShellTest.class.getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
