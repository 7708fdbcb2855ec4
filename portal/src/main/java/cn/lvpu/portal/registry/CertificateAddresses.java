package cn.lvpu.portal.registry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whole addresses of certificates, for what is printed and must lead here years later. */
@Component
public class CertificateAddresses {
    private final String base;

    /** @param base scheme and host that people reach this portal by */
    CertificateAddresses(@Value("${lvpu.public-base-url:http://localhost:${server.port:8080}}") String base) {
        this.base = base.replaceFirst("/+$", "");
    }

    public String of(CertificateNumber number) {
        return base + "/c/" + number;
    }

    public String of(CertificateNumber number, SerialCode serial) {
        return of(number) + "/" + serial;
    }
}
