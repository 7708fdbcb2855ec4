package cn.lvpu.portal.registry.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.elasticsearch.embedded.EmbeddedElasticsearch;
import cn.lvpu.indexer.CatalogueBuilds;
import cn.lvpu.indexer.IndexerConfiguration;
import cn.lvpu.portal.platform.publication.PublicationChanges;
import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateCopies.Copied;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Certificates.Recording;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.testing.OwnDatabase;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.elasticsearch.client.elc.ElasticsearchTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** From the truth through the real indexer into a real index and back: the copy is the certificate, whole. */
@SpringJUnitConfig(CertificateCopiesIT.RegistryAlone.class)
class CertificateCopiesIT {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00.123456Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    Certificates certificates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource database;

    @Test
    void aCopyIsTheWholeCertificateAndTellsHowLateItIs() throws Exception {
        Certificate suspended = suspendedCertificate();
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        ElasticsearchCertificateCopies copies;
        try (var node = EmbeddedElasticsearch.start(EmbeddedElasticsearch.Settings.of(
                        target.resolve("elasticsearch-home"), Files.createTempDirectory(target, "copies"))
                .withHeapMegabytes(300))) {
            ElasticsearchClient client =
                    ElasticsearchClient.of(config -> config.host(node.uri()).jsonMapper(new Jackson3JsonpMapper()));
            Instant before = Instant.now();
            index(client);
            copies = new ElasticsearchCertificateCopies(new ElasticsearchTemplate(client));

            assertThat(copies.find(suspended.number())).hasValueSatisfying(copied -> {
                assertThat(copied.certificate()).isEqualTo(suspended);
                assertThat(copied.knownUntil()).isBetween(before.minusSeconds(5), Instant.now());
            });
            Optional<Copied> missing = copies.find(new CertificateNumber("LSLC", 2001, 999_999));
            assertThat(missing).isEmpty();
        }
        assertThatThrownBy(() -> copies.find(suspended.number())).isInstanceOf(RuntimeException.class);
    }

    private Certificate suspendedCertificate() {
        return transaction.execute(status -> {
            Certificate issued = RegistryExamples.issued(
                    certificates.next("LSLC", 2026),
                    RegistryExamples.terms("示例合作社（示例）", TODAY, TODAY.plusYears(2)),
                    NOW);
            certificates.add(issued, recording());
            Certificate suspended = RegistryExamples.accepted(
                    issued.suspend(Decision.now("抽检发现农残超标", ActorRole.REVIEWER, NOW.plusSeconds(60))));
            certificates.update(suspended, recording());
            return suspended;
        });
    }

    private void index(ElasticsearchClient client) {
        try (var indexer = new AnnotationConfigApplicationContext()) {
            indexer.getBeanFactory().registerSingleton("client", client);
            indexer.registerBean("content", Content.class, ContentLoader::bundled);
            indexer.getBeanFactory().registerSingleton("database", database);
            indexer.registerBean("clock", Clock.class, Clock::systemUTC);
            indexer.register(IndexerConfiguration.class);
            indexer.refresh();
            indexer.getBean(CatalogueBuilds.class).buildIfDue((stage, done, total) -> {});
        }
    }

    private static Recording recording() {
        return new Recording(UUID.randomUUID(), Optional.empty());
    }

    @Configuration(proxyBeanMethods = false)
    @Import({OwnDatabase.class, PublicationChanges.class})
    @ComponentScan("cn.lvpu.portal.registry.jdbc")
    static class RegistryAlone {}
}
