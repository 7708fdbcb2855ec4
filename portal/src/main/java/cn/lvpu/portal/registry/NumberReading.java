package cn.lvpu.portal.registry;

/** What came of reading a certificate number. */
public sealed interface NumberReading {
    /** The characters agree with each other; whether such a certificate exists is another question. */
    record Read(CertificateNumber number) implements NumberReading {}

    record Misread(NumberProblem problem) implements NumberReading {}
}
