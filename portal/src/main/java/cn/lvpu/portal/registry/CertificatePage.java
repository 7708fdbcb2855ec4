package cn.lvpu.portal.registry;

import java.util.List;

/** @param total of all pages */
public record CertificatePage(List<Certificate> certificates, long total) {
    public CertificatePage {
        certificates = List.copyOf(certificates);
    }
}
