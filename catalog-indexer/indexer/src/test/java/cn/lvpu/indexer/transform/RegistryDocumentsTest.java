package cn.lvpu.indexer.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.indexer.source.CertificateRow;
import cn.lvpu.indexer.source.PostRow;
import cn.lvpu.indexer.testing.SmallContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegistryDocumentsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");

    @Test
    void anAnnouncedIndicationIsARegistryRecordJoinedToItsProduct() {
        RegistryDocument pear =
                RegistryDocuments.of(SmallContent.of()).findFirst().orElseThrow();
        assertThat(pear.recordType()).isEqualTo(RegistryDocument.GI);
        assertThat(pear.number()).isEqualTo("gi-2012-37-1");
        assertThat(pear.productSlug()).isEqualTo("jing-bai-li");
        assertThat(pear.districtCode()).isEqualTo("110109");
        assertThat(pear.announcementNumbers()).contains("2012年第37号");
        assertThat(pear.announcementYear()).isEqualTo(2012);
    }

    @Test
    void aCertificateKeepsItsWholeHistory() {
        RegistryDocument certificate = RegistryDocuments.of(
                row("[{\"kind\":\"issued\",\"at\":\"2026-01-01\"},{\"kind\":\"suspended\",\"reason\":\"抽检\"}]"), NOW);
        assertThat(certificate.recordType()).isEqualTo(RegistryDocument.CERTIFICATE);
        assertThat(certificate.rowVersion()).isEqualTo(7);
        assertThat(certificate.indexedAt()).isEqualTo(NOW);
        assertThat(certificate.history())
                .containsExactly(
                        Map.of("kind", "issued", "at", "2026-01-01"), Map.of("kind", "suspended", "reason", "抽检"));
    }

    @Test
    void aMissingHistoryIsAnEmptyOne() {
        assertThat(RegistryDocuments.of(row(null), NOW).history()).isEmpty();
        assertThat(RegistryDocuments.of(row("null"), NOW).history()).isEmpty();
    }

    @Test
    void anUnpublishedPostNeverBecomesADocument() {
        PostRow hidden = new PostRow(UUID.randomUUID(), 1, false, "ask", "问", null, null, null, null, false, NOW, null);
        assertThatThrownBy(() -> PostDocuments.of(hidden, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CertificateRow row(@org.jspecify.annotations.Nullable String history) {
        return new CertificateRow(
                "LVPU-1",
                7,
                "LSLC",
                "灵山绿产",
                "某合作社",
                List.of("京白梨"),
                "军庄镇",
                "110109",
                "valid",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 12, 31),
                true,
                "门头沟区",
                NOW,
                history);
    }
}
