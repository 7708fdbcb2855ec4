package cn.lvpu.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SerialCodeTest {
    private static final byte[] KEY = new byte[Serials.KEY_BYTES];
    private static final CertificateNumber NUMBER = new CertificateNumber("LSLC", 2026, 123);

    @Test
    void aCodeIsReadAsItIsPrintedAndAsPeopleTypeIt() {
        SerialCode code = new SerialCode(42, Serials.sign(KEY, NUMBER, 42));
        assertThat(code.toString()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(SerialCode.parse(code.toString())).contains(code);
        assertThat(SerialCode.parse(
                        " " + code.toString().toLowerCase(java.util.Locale.ROOT).replace("-", "") + " "))
                .contains(code);
        SerialCode letters = new SerialCode(33, "01010101");
        assertThat(SerialCode.parse("OOOLI-OLOIOLOI"))
                .contains(new SerialCode(33, "01010101"))
                .contains(letters);
    }

    @Test
    void whatHasNotTheFormIsNoCode() {
        for (String typed :
                new String[] {"", "00000-00000000", "0001A-7KQ2M3X", "0001A-7KQ2M3XPP", "0001A-7KQ2M3XU", "报告", "report"
                }) {
            assertThat(SerialCode.parse(typed)).as(typed).isEmpty();
        }
        assertThat(SerialCode.parse("9".repeat(5_000))).isEmpty();
    }

    @Test
    void everyUnitKeyAndCertificateHasASignatureOfItsOwn() {
        Set<String> signatures = new HashSet<>();
        byte[] other = KEY.clone();
        other[0] = 1;
        CertificateNumber next = new CertificateNumber("LSLC", 2026, 124);
        for (int unit = 1; unit <= 10_000; unit++) {
            signatures.add(Serials.sign(KEY, NUMBER, unit));
            signatures.add(Serials.sign(other, NUMBER, unit));
            signatures.add(Serials.sign(KEY, next, unit));
        }
        assertThat(signatures).hasSizeGreaterThan(29_990);
    }

    @Test
    void guessingHitsAsSeldomAsItsBitsSay() {
        Random random = new Random(36);
        String right = Serials.sign(KEY, NUMBER, 7);
        for (int i = 0; i < 200_000; i++) {
            assertThat(SerialCode.digits(random.nextLong() >>> 24, SerialCode.SIGNATURE_LENGTH))
                    .isNotEqualTo(right);
        }
    }
}
