package cn.lvpu.portal.registry.elasticsearch;

import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.indexer.catalog.schema.IndexerStateFields;
import cn.lvpu.portal.registry.CertificateCopies;
import cn.lvpu.portal.registry.CertificateNumber;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.stereotype.Repository;

/** Copies of certificates, read by their number as document id: no refresh is waited for. */
@Repository
class ElasticsearchCertificateCopies implements CertificateCopies {
    private final ElasticsearchOperations operations;

    ElasticsearchCertificateCopies(ElasticsearchOperations operations) {
        this.operations = operations;
    }

    @Override
    public Optional<Copied> find(CertificateNumber number) {
        @Nullable RegistryDocument document = operations.get(number.toString(), RegistryDocument.class);
        if (document == null || !document.recordType().equals(RegistryDocument.CERTIFICATE)) {
            return Optional.empty();
        }
        @Nullable TailDocument tail = operations.get(IndexerStateFields.TAIL_DOCUMENT_ID, TailDocument.class);
        return Optional.of(new Copied(
                CopiedCertificates.certificate(document),
                later(document.indexedAt(), tail == null ? null : tail.caughtUpAt())));
    }

    /** Known is what was read when it was indexed, and every change up to where the tail has come. */
    private static Instant later(@Nullable Instant indexedAt, @Nullable Instant caughtUpAt) {
        Instant read = indexedAt == null ? Instant.EPOCH : indexedAt;
        return caughtUpAt != null && caughtUpAt.isAfter(read) ? caughtUpAt : read;
    }
}
