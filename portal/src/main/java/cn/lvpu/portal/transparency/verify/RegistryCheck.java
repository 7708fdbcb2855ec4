package cn.lvpu.portal.transparency.verify;

import cn.lvpu.portal.transparency.tree.MissingTileException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what the registry says of a certificate today against the verified records of the log, opening their commitments. */
final class RegistryCheck {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PublicFiles files;
    private final String portal;

    RegistryCheck(PublicFiles files, String portal) {
        this.files = files;
        this.portal = portal;
    }

    /**
     * @param records verified, of that certificate, in order
     * @throws ContradictionException when the registry says anything else
     */
    void check(String number, List<String> records) {
        JsonNode history = json("/api/v1/certificates/" + number).path("history");
        JsonNode steps = json("/api/v1/log/certificates/" + number).path("steps");
        if (history.size() != records.size() || steps.size() != records.size()) {
            throw new ContradictionException("登记库里有 " + history.size() + " 次变更，日志里有 " + records.size() + " 次。");
        }
        for (int i = 0; i < records.size(); i++) {
            JsonNode record = JSON.readTree(records.get(i));
            check(i + 1, record, history.get(i), steps.get(i));
        }
    }

    private static void check(int ordinal, JsonNode record, JsonNode now, JsonNode opened) {
        for (String field : List.of("kind", "actorRole", "effectiveOn")) {
            if (!record.path(field).asString().equals(now.path(field).asString())) {
                throw differs(ordinal, field);
            }
        }
        if (!OffsetDateTime.parse(record.path("at").asString())
                .isEqual(OffsetDateTime.parse(now.path("at").asString()))) {
            throw differs(ordinal, "at");
        }
        for (String name : List.of("terms", "decision")) {
            JsonNode opening = opened.path(name);
            if (opening.isObject()
                    && !hmac(
                                    opening.path("salt").asString(),
                                    opening.path("text").asString())
                            .equals(record.path(name).asString())) {
                throw differs(ordinal, name);
            }
        }
        JsonNode decision = opened.path("decision");
        if (decision.isObject()
                && !JSON.readTree(decision.path("text").asString())
                        .path("reason")
                        .asString()
                        .equals(now.path("reason").asString())) {
            throw differs(ordinal, "reason");
        }
    }

    private static ContradictionException differs(int ordinal, String what) {
        return new ContradictionException("登记库里第 " + ordinal + " 次变更的 " + what + " 与日志里记下的不一致：登记库被改动过。");
    }

    private JsonNode json(String path) {
        byte[] bytes =
                files.find(portal + path).orElseThrow(() -> new MissingTileException("登记库里没有这张证书：" + portal + path));
        return JSON.readTree(bytes);
    }

    private static String hmac(String salt, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
