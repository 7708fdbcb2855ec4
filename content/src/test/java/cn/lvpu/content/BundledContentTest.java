package cn.lvpu.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bundled files must hold, so that an edit that loses or invents something fails the build. */
class BundledContentTest {
    private static final Content CONTENT = ContentLoader.bundled();

    private static List<Entry> entries(EntryKind kind, Confidence confidence) {
        return CONTENT.entries().stream()
                .filter(entry -> entry.kind() == kind && entry.confidence() == confidence)
                .toList();
    }

    @Test
    void everyProductOfGradeAAndBIsPublished() {
        assertThat(entries(EntryKind.PRODUCT, Confidence.VERIFIED)).hasSize(72);
        assertThat(entries(EntryKind.PRODUCT, Confidence.PENDING)).hasSize(11);
    }
}
