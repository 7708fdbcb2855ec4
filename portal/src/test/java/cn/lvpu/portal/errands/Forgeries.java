package cn.lvpu.portal.errands;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/** What dishonest people do to a printed proof, and a photo of an honest one. */
final class Forgeries {
    private Forgeries() {}

    static String token(String printed) {
        return printed.substring(printed.indexOf('#') + 1);
    }

    /** Another holder, the old signature. */
    static String tampered(String printed) {
        String[] parts = token(printed).split("\\.");
        String payload =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("示例合作社", "别家合作社");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }

    /** The classic attack on careless verifiers. */
    static String unsigned(String payload) {
        return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\",\"kid\":\"x\",\"typ\":\"lvpu+jwt\"}"
                                .getBytes(StandardCharsets.UTF_8))
                + "." + payload + ".";
    }

    static String signedByAStranger(String printed) throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("lvpu+jwt"))
                        .keyID("somebodyels")
                        .build(),
                JWSObject.parse(token(printed)).getPayload());
        jws.sign(new ECDSASigner(key));
        return jws.serialize();
    }

    /** The code as a camera would see it: grey, off centre, among other things. */
    static byte[] photo(String printed) throws Exception {
        var code = new MultiFormatWriter().encode(printed, BarcodeFormat.QR_CODE, 560, 560);
        var image = new BufferedImage(1000, 1300, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(new Color(0xb9a68a));
        canvas.fillRect(0, 0, 1000, 1300);
        canvas.setColor(new Color(0x554433));
        canvas.fillRect(60, 60, 500, 90);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                image.setRGB(300 + x, 500 + y, code.get(x, y) ? 0x2b2620 : 0xe8e2d6);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
