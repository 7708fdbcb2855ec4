package cn.lvpu.portal.registry;

import java.util.List;

/**
 * Further proof about a certificate for who wants to check it without trusting this page, such as its line in a public log. A
 * feature brings it as a bean; it is asked for every verdict, so it computes addresses and reads nothing.
 */
@FunctionalInterface
public interface CertificateProofs {
    List<Proof> list(CertificateNumber number);

    /** @param text what it is called, in the language of the request */
    record Proof(String text, String path) {}
}
