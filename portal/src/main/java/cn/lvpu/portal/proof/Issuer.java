package cn.lvpu.portal.proof;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who signs: the portal under its public address, as {@code did:web} (W3C CCG method specification). Proofs are signed far
 * from any request, so the address is configured and never taken from one. Immutable.
 */
@Component
public class Issuer {
    private final String address;
    private final String did;

    /** @param address scheme and host, perhaps port, that people reach this portal by */
    Issuer(
            @Value("${lvpu.public-address:${lvpu.public-base-url:http://localhost:${server.port:8080}}}")
                    String address) {
        this.address = address.replaceFirst("/+$", "");
        this.did = "did:web:" + URLEncoder.encode(URI.create(this.address).getRawAuthority(), StandardCharsets.UTF_8);
    }

    /** Such as {@code did:web:lvpu.example.cn}. */
    public String did() {
        return did;
    }

    /** A whole address of this portal. @param path begins with a slash */
    public String url(String path) {
        return address + path;
    }

    /** The name of a key for the world: {@code did:web:…#…}. */
    public String keyUrl(String keyId) {
        return did + "#" + keyId;
    }
}
