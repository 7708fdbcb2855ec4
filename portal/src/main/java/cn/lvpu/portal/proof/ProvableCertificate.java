package cn.lvpu.portal.proof;

import cn.lvpu.portal.registry.Certificate;

/** What there is to prove for something that was asked for as a certificate number. */
public sealed interface ProvableCertificate {
    /** Read from the registry just now. */
    record Found(Certificate certificate) implements ProvableCertificate {}

    /** The registry never issued such a certificate. */
    record Unknown() implements ProvableCertificate {}

    /** Not a certificate number at all. */
    record Misread() implements ProvableCertificate {}

    /** The registry does not answer, and nothing is signed from its copy. */
    record Unreachable() implements ProvableCertificate {}
}
