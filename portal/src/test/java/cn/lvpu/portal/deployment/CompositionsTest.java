package cn.lvpu.portal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class CompositionsTest {
    private static final Path DOCKER = Path.of("..", "docker");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?");

    @Test
    void oneMachineHasEveryServerOnce() throws IOException {
        assertThat(services("compose.yaml")).containsOnlyKeys("postgres", "elasticsearch", "portal", "indexer");
    }

    @Test
    void theClusterHasThreeNodesTwoPortalsOneIndexerAndAStickyProxy() throws IOException {
        var services = services("compose.cluster.yaml");
        assertThat(services)
                .containsOnlyKeys(
                        "postgres",
                        "certificates",
                        "elasticsearch1",
                        "elasticsearch2",
                        "elasticsearch3",
                        "portal1",
                        "portal2",
                        "indexer",
                        "proxy");
        for (var node : new String[] {"elasticsearch1", "elasticsearch2", "elasticsearch3"}) {
            var environment = (Map<?, ?>) services.get(node).get("environment");
            assertThat(environment.get("node.name")).isEqualTo(node);
            assertThat(environment.get("cluster.initial_master_nodes"))
                    .isEqualTo("elasticsearch1,elasticsearch2,elasticsearch3");
        }
        assertThat(Files.readString(DOCKER.resolve("proxy/haproxy.cfg")))
                .contains("server portal1 portal1:8080 cookie portal1", "server portal2 portal2:8080 cookie portal2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
    void everyRequiredValueIsInTheExample(String file) throws IOException {
        var required = new TreeSet<String>();
        var matcher = REQUIRED.matcher(Files.readString(DOCKER.resolve(file)));
        while (matcher.find()) {
            required.add(matcher.group(1));
        }
        var offered = new TreeSet<String>();
        Files.readAllLines(DOCKER.resolve(".env.example")).stream()
                .filter(line -> line.contains("="))
                .forEach(line -> offered.add(line.substring(0, line.indexOf('='))));
        assertThat(required).isEqualTo(offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
    void onlyLoopbackIsPublished(String file) throws IOException {
        services(file).forEach((name, service) -> {
            if (service.get("ports") instanceof Iterable<?> ports) {
                assertThat(ports)
                        .as(name)
                        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
            }
        });
    }

    @Test
    void theImagesCopyWhatTheBuildMakes() throws IOException {
        var version = Files.readString(Path.of("..", "pom.xml"))
                .lines()
                .filter(line -> line.startsWith("  <version>"))
                .findFirst()
                .orElseThrow()
                .replaceAll("</?version>", "")
                .strip();
        assertThat(Files.readString(DOCKER.resolve("portal.Dockerfile")))
                .contains("lvpu-portal-" + version + ".jar", "lvpu-indexer-" + version + "-exec.jar");
        assertThat(Files.readString(DOCKER.resolve("elasticsearch.Dockerfile")))
                .contains("lvpu-text-analysis-*-plugin.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.cluster.yaml"})
    void theClientAcceptsThemWhereThereIsOne(String file) throws Exception {
        if (run("docker", "compose", "version").code() != 0) {
            assertThat(services(file))
                    .as("no compose client here: read as YAML")
                    .isNotEmpty();
            return;
        }
        var result = run("docker", "compose", "-f", DOCKER.resolve(file).toString(), "config", "--quiet");
        assertThat(result.code()).as(result.output()).isZero();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(String file) throws IOException {
        Map<String, Object> composition = new Yaml().load(Files.readString(DOCKER.resolve(file)));
        return (Map<String, Map<String, Object>>) composition.get("services");
    }

    private record Result(int code, String output) {}

    private static Result run(String... command) throws InterruptedException {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment()
                    .putAll(Map.of(
                            "POSTGRES_PASSWORD", "x",
                            "ELASTIC_PASSWORD", "x",
                            "LVPU_PUBLIC_BASE_URL", "https://lvpu.example",
                            "LVPU_LOG_KEY", "x",
                            "LVPU_PROOF_KEY_SECRET", "x"));
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Result(process.exitValue(), output);
        } catch (IOException missing) {
            return new Result(127, missing.toString());
        }
    }
}
