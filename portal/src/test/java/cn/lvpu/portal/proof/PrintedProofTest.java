package cn.lvpu.portal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.CertificateState;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.registry.Scheme;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.ValidityPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PrintedProofTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CertificateNumber NUMBER = new CertificateNumber("LSLC", 2026, 123);

    private final OneKey keys = new OneKey();

    @Test
    void itIsAJwtThatAnyLibraryVerifiesWithItsPeriod() throws Exception {
        String printed = printed(RegistryExamples.terms("示例合作社（示例）", TODAY, TODAY.plusYears(2)));
        assertThat(printed).startsWith("https://lvpu.example.cn/verify#");
        String token = printed.substring(printed.indexOf('#') + 1);

        JwtClaims claims = consumer(NOW).processToClaims(token);
        assertThat(claims.getJwtId()).isEqualTo(NUMBER.toString());
        assertThat(claims.getStringClaimValue("h")).isEqualTo("示例合作社（示例）");
        assertThat(claims.getStringListClaimValue("p")).containsExactly("京白梨", "京白梨（鲜果）");
        assertThatThrownBy(() -> consumer(Instant.parse("2028-11-24T16:00:00Z")).processToClaims(token))
                .isInstanceOf(InvalidJwtException.class);
        consumer(Instant.parse("2028-11-24T15:59:00Z")).processToClaims(token);
        assertThatThrownBy(() -> consumer(Instant.parse("2026-11-23T15:59:00Z")).processToClaims(token))
                .isInstanceOf(InvalidJwtException.class);
        char[] changed = token.toCharArray();
        int middle = token.indexOf('.') + 20;
        changed[middle] = changed[middle] == 'A' ? 'B' : 'A';
        assertThatThrownBy(() -> consumer(NOW).processToClaims(new String(changed)))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void evenTheLongestCertificateFitsACodeThatPhonesRead() {
        String usual = printed(RegistryExamples.terms("示例合作社（示例）", TODAY, TODAY.plusYears(2)));
        String longest = printed(new Terms(
                new Scheme("LSLC", "长".repeat(100), "长".repeat(100)),
                "𠮷".repeat(100),
                IntStream.range(0, 20).mapToObj(i -> "产".repeat(100)).toList(),
                "地".repeat(100),
                "110109",
                new ValidityPeriod(TODAY, TODAY.plusYears(10)),
                true));
        assertThat(usual.length()).isLessThanOrEqualTo(560);
        assertThat(longest.length() - longest.indexOf('#') - 1).isLessThanOrEqualTo(ShortClaims.MOST_CHARACTERS);
        assertThat(longest).doesNotContain("产".repeat(25));
    }

    @Test
    void aKeyLiesSealedInTheDatabaseWhereASecretIsConfigured() {
        KeySeal sealed = new KeySeal("a secret of the operator's own");
        Signer signer = new Signer(keys, sealed, Clock.systemUTC());
        ProofKeys.Active key = signer.generate();
        assertThat(key.sealedPrivateJwk()).doesNotContain("\"d\"").doesNotContain("{");
        assertThat(key.publicJwk()).doesNotContain("\"d\"");
        assertThat(sealed.open(key.sealedPrivateJwk()).isPrivate()).isTrue();
        assertThatThrownBy(() -> new KeySeal("another").open(key.sealedPrivateJwk()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lvpu.proof.key-secret");
        assertThatThrownBy(() -> new KeySeal("").open(key.sealedPrivateJwk()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(key.toString()).doesNotContain(key.sealedPrivateJwk());
    }

    private String printed(Terms terms) {
        Certificate certificate = RegistryExamples.issued(NUMBER, terms, NOW);
        Signer signer = new Signer(keys, new KeySeal(""), Clock.systemUTC());
        return new SignedProofs(new OneSlot(), signer, new Issuer("https://lvpu.example.cn/"), new JsonMapper())
                .printed(certificate);
    }

    private JwtConsumer consumer(Instant at) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(PublicJsonWebKey.Factory.newPublicJwk(
                                keys.findActive().orElseThrow().publicJwk())
                        .getPublicKey())
                .setEvaluationTime(NumericDate.fromMilliseconds(at.toEpochMilli()))
                .setExpectedType(true, "lvpu+jwt")
                .build();
    }

    private record OneSlot() implements StatusSlots {
        @Override
        public Optional<StatusSlot> find(CertificateNumber number) {
            return Optional.of(new StatusSlot(1, 131_071));
        }

        @Override
        public List<Integer> listLists() {
            return List.of(1);
        }

        @Override
        public List<Standing> listStandings(int list) {
            return List.of(new Standing(7, CertificateState.REVOKED));
        }
    }

    private static final class OneKey implements ProofKeys {
        private final List<Active> stored = new ArrayList<>();

        @Override
        public List<ProofKey> list() {
            return List.of();
        }

        @Override
        public Optional<Active> findActive() {
            return stored.stream().findFirst();
        }

        @Override
        public void addFirst(Active key) {
            if (stored.isEmpty()) {
                stored.add(key);
            }
        }

        @Override
        public boolean replace(String oldId, Active key) {
            return false;
        }

        @Override
        public boolean withdraw(String id, Instant at) {
            return false;
        }
    }
}
