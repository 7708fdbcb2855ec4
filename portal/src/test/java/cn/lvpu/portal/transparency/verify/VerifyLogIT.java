package cn.lvpu.portal.transparency.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Certificates.Recording;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.testing.IntegrationTest;
import cn.lvpu.portal.transparency.Integrator;
import cn.lvpu.portal.transparency.PublicLog;
import cn.lvpu.portal.transparency.tree.Checkpoint;
import cn.lvpu.portal.transparency.tree.EntryBundle;
import cn.lvpu.portal.transparency.tree.Hash;
import cn.lvpu.portal.transparency.tree.NoteSigner;
import cn.lvpu.portal.transparency.tree.Tile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The verifier against the running portal, and against copies of its files that somebody tampered with. */
@IntegrationTest
class VerifyLogIT {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    Certificates certificates;

    @Autowired
    Integrator integrator;

    @Autowired
    PublicLog log;

    @Autowired
    NoteSigner signer;

    @Autowired
    TransactionTemplate transaction;

    private record Answer(int code, String text) {}

    @Test
    void aSoundLogIsVerifiedFromItsAddressAndAgainAfterItGrew() {
        Certificate certificate = issued();
        integrator.run();
        Answer first = verify(address());
        assertThat(first.text()).contains("第一次看这个日志", "签名无误", "✓ 核验通过");
        assertThat(first.code()).isZero();
        suspend(certificate);
        integrator.run();
        Answer second = verify(address(), "--number", certificate.number().toString());
        assertThat(second.text()).contains("只有增加，没有改写", certificate.number().toString(), "登记库现在所说的，与日志里的记录一致");
        assertThat(second.code()).isZero();
    }

    @Test
    void aCopyInADirectoryIsVerifiedWithoutAnyServer() throws IOException {
        issued();
        integrator.run();
        Path copy = copy("copy");
        assertThat(verify(copy.toString(), "--key", log.key().toString()).code())
                .isZero();
    }

    @Test
    void aChangedRecordIsFound() throws IOException {
        issued();
        integrator.run();
        Path copy = copy("changed");
        Path last = last(copy.resolve("tile/entries"));
        byte[] bytes = Files.readAllBytes(last);
        bytes[bytes.length - 3] ^= 1;
        Files.write(last, bytes);
        Answer answer = verify(copy.toString());
        assertThat(answer.text()).contains("✗ 核验不通过", "内容与它的哈希不一致");
        assertThat(answer.code()).isEqualTo(VerifyLog.CONTRADICTED);
    }

    @Test
    void aRecordChangedTogetherWithItsHashIsFound() throws IOException {
        issued();
        integrator.run();
        Path copy = copy("rehashed");
        Path entries = last(copy.resolve("tile/entries"));
        byte[] bytes = Files.readAllBytes(entries);
        bytes[bytes.length - 3] ^= 1;
        Files.write(entries, bytes);
        List<byte[]> records = EntryBundle.decode(bytes);
        Path hashes = last(copy.resolve("tile/0"));
        byte[] tile = Files.readAllBytes(hashes);
        System.arraycopy(Hash.ofLeaf(records.getLast()).bytes(), 0, tile, tile.length - Hash.LENGTH, Hash.LENGTH);
        Files.write(hashes, tile);
        Answer answer = verify(copy.toString());
        assertThat(answer.text()).contains("与签过名的根不一致");
        assertThat(answer.code()).isEqualTo(VerifyLog.CONTRADICTED);
    }

    @Test
    void anotherTreeSignedWithTheRightKeyIsFoundByWhoeverSawTheFirst() throws IOException {
        issued();
        integrator.run();
        Path copy = copy("forked");
        assertThat(verify(copy.toString()).code()).isZero();
        Checkpoint seen = Checkpoint.parse(log.checkpoint().orElseThrow().note().text());
        Files.writeString(
                copy.resolve("checkpoint"),
                signer.sign(new Checkpoint(seen.origin(), seen.size(), Hash.ofLeaf(new byte[] {1})).text())
                        .whole());
        assertThat(verify(copy.toString()))
                .isEqualTo(new Answer(VerifyLog.CONTRADICTED, """
                日志 %s，共 %d 条，签名无误。
                ✗ 核验不通过。条数没有变，根却变了：已有的记录被改写。
                """.formatted(seen.origin(), seen.size())));
        Files.writeString(
                copy.resolve("checkpoint"),
                signer.sign(new Checkpoint(seen.origin(), seen.size() - 1, Hash.ofLeaf(new byte[] {1})).text())
                        .whole());
        assertThat(verify(copy.toString()).text()).contains("日志变短了");
    }

    @Test
    void anotherKeyAndAMissingFileAreToldApart() throws IOException {
        issued();
        integrator.run();
        Path copy = copy("keys");
        String stranger = NoteSigner.generate(log.key().name(), new SecureRandom())
                .verifier()
                .toString();
        assertThat(verify(copy.toString(), "--key", stranger).code()).isEqualTo(VerifyLog.CONTRADICTED);
        Files.delete(last(copy.resolve("tile/entries")));
        Answer answer = verify(copy.toString());
        assertThat(answer.text()).contains("? 没能核验", "不表示日志可信，也不表示不可信");
        assertThat(answer.code()).isEqualTo(VerifyLog.NOT_CHECKED);
        assertThat(verify(folder.resolve("nowhere").toString()).code()).isEqualTo(VerifyLog.NOT_CHECKED);
        assertThat(verify("--nonsense").text()).contains("不认识的参数", "用法");
    }

    @Test
    void aRegistryThatSaysAnythingElseThanTheLogIsFound() throws Exception {
        Certificate certificate = issued();
        suspend(certificate);
        integrator.run();
        String number = certificate.number().toString();
        List<String> records = List.of(
                log.trail(certificate.number())
                        .orElseThrow()
                        .steps()
                        .get(0)
                        .record()
                        .orElseThrow()
                        .content(),
                log.trail(certificate.number())
                        .orElseThrow()
                        .steps()
                        .get(1)
                        .record()
                        .orElseThrow()
                        .content());
        String verdict = get("/api/v1/certificates/" + number);
        String trail = get("/api/v1/log/certificates/" + number);
        new RegistryCheck(answering(verdict, trail), "").check(number, records);
        for (String[] change : new String[][] {
            {"抽检发现农残超标", "抽检发现农残合格"}, {"\"kind\":\"suspend\"", "\"kind\":\"resume\""}, {"reviewer", "operator"}
        }) {
            assertThat(verdict).contains(change[0]);
            assertThatThrownBy(() -> new RegistryCheck(answering(verdict.replace(change[0], change[1]), trail), "")
                            .check(number, records))
                    .isInstanceOf(ContradictionException.class);
        }
        assertThatThrownBy(() -> new RegistryCheck(
                                answering(verdict.replace("超标", "合格"), trail.replace("超标", "合格")), "")
                        .check(number, records))
                .as("both answers changed alike: the commitment does not open")
                .isInstanceOf(ContradictionException.class)
                .hasMessageContaining("decision");
    }

    private static PublicFiles answering(String verdict, String trail) {
        return new PublicFiles() {
            @Override
            Optional<byte[]> find(String path) {
                return Optional.of((path.startsWith("/api/v1/log") ? trail : verdict).getBytes(StandardCharsets.UTF_8));
            }

            @Override
            Optional<String> portal() {
                return Optional.of("");
            }
        };
    }

    /** The files as anybody can fetch them. */
    private Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        List<String> paths = new ArrayList<>(List.of("checkpoint", "key"));
        long size = log.checkpoint().orElseThrow().size();
        for (int level = 0; Tile.count(level, size) > 0; level++) {
            for (Tile tile : Tile.all(level, size)) {
                paths.add(tile.hashesPath());
                if (level == 0) {
                    paths.add(tile.entriesPath());
                }
            }
        }
        PublicFiles served = PublicFiles.at(address());
        for (String path : paths) {
            Files.createDirectories(copy.resolve(path).getParent());
            Files.write(copy.resolve(path), served.get(path));
        }
        return copy;
    }

    /** The file of the newest records or hashes. */
    private static Path last(Path under) throws IOException {
        try (var files = Files.walk(under)) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.comparing(path -> path.toString().replaceAll("\\.p/.*", "")))
                    .orElseThrow();
        }
    }

    private Answer verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--memory", folder.resolve("memory").toString()));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int code = new VerifyLog(new PrintStream(text, true, StandardCharsets.UTF_8), Map.of()).run(all);
        return new Answer(code, text.toString(StandardCharsets.UTF_8));
    }

    private String address() {
        return "http://localhost:" + port + "/log";
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    private Certificate issued() {
        return transaction.execute(status -> {
            Certificate issued = RegistryExamples.issued(
                    certificates.next("LSLC", 2026), RegistryExamples.terms("李四", TODAY, TODAY.plusYears(2)), NOW);
            certificates.add(issued, new Recording(UUID.randomUUID(), Optional.empty()));
            return issued;
        });
    }

    private void suspend(Certificate issued) {
        Certificate suspended =
                RegistryExamples.accepted(issued.suspend(Decision.now("抽检发现农残超标", ActorRole.REVIEWER, NOW)));
        transaction.executeWithoutResult(
                status -> certificates.update(suspended, new Recording(UUID.randomUUID(), Optional.empty())));
    }
}
