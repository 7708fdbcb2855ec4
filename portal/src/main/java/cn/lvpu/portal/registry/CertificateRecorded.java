package cn.lvpu.portal.registry;

/**
 * Told within the transaction that stores a certificate's newest step, the last of its history: whoever listens keeps its own row
 * together with the step, or makes both fail.
 */
public record CertificateRecorded(Certificate certificate) {}
