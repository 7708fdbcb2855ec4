package cn.lvpu.portal.platform.production;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which settings are too weak for a portal that people rely on. Each finding is one sentence that names the setting. */
public final class ProductionRules {
    private static final Set<String> DEFAULT_SECRETS = Set.of(
            "postgres",
            "password",
            "lvpu",
            "admin",
            "changeme",
            "change-me",
            "secret",
            "elastic",
            "123456",
            "root",
            "test");

    private final Settings settings;
    private final List<String> findings = new ArrayList<>();

    private ProductionRules(Settings settings) {
        this.settings = settings;
    }

    /** Reads settings by name. */
    @FunctionalInterface
    public interface Settings {
        @Nullable String find(String name);
    }

    /** All findings; empty when the settings will do. */
    public static List<String> check(Settings settings) {
        ProductionRules rules = new ProductionRules(settings);
        rules.checkPublicAddress();
        rules.checkDatabase();
        rules.checkElasticsearch();
        rules.checkSessionCookie();
        rules.checkManagement();
        rules.checkErrors();
        rules.checkLogKey();
        return List.copyOf(rules.findings);
    }

    private void checkPublicAddress() {
        String address = text("lvpu.public-base-url");
        if (isBlank(address)) {
            findings.add("lvpu.public-base-url 没有设置：请填写人们访问的地址，例如 https://lvpu.example.cn。");
            return;
        }
        try {
            URI uri = new URI(address);
            if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
                findings.add("lvpu.public-base-url 是 " + address + "：必须是 https:// 开头的完整地址。");
            }
        } catch (URISyntaxException e) {
            findings.add("lvpu.public-base-url 不是一个地址：" + address + "。");
        }
    }

    private void checkDatabase() {
        if (isBlank(settings.find("spring.datasource.url"))) {
            findings.add("spring.datasource.url 没有设置：请填写 PostgreSQL 的地址。");
        }
        String password = text("spring.datasource.password");
        if (isBlank(password)) {
            findings.add("spring.datasource.password 是空的：数据库账号必须有密码。");
        } else if (isDefault(password)) {
            findings.add("spring.datasource.password 是人人都会先试的默认密码：请换一个。");
        }
    }

    private void checkElasticsearch() {
        String addresses = settings.find("spring.elasticsearch.uris");
        if (isBlank(addresses)) {
            findings.add("spring.elasticsearch.uris 没有设置：请填写 Elasticsearch 的地址。");
        }
        String password = settings.find("spring.elasticsearch.password");
        if (password != null && isDefault(password)) {
            findings.add("spring.elasticsearch.password 是人人都会先试的默认密码：请换一个。");
        }
    }

    private void checkSessionCookie() {
        if (!"true".equalsIgnoreCase(settings.find("server.servlet.session.cookie.secure"))) {
            findings.add("server.servlet.session.cookie.secure 不是 true：登录凭证会以明文传送。");
        }
        if ("false".equalsIgnoreCase(settings.find("server.servlet.session.cookie.http-only"))) {
            findings.add("server.servlet.session.cookie.http-only 是 false：网页脚本能读到登录凭证。");
        }
        if ("none".equalsIgnoreCase(settings.find("server.servlet.session.cookie.same-site"))) {
            findings.add("server.servlet.session.cookie.same-site 是 none：别的网站能借用人们的登录。");
        }
    }

    private void checkManagement() {
        String port = text("management.server.port");
        if (isBlank(port) || port.equals(settings.find("server.port"))) {
            findings.add("management.server.port 与 server.port 相同或没有设置：监控数据会对外公开，请另设一个端口。");
        }
        String address = text("management.server.address");
        if (!isInternal(address) && !"true".equalsIgnoreCase(settings.find("lvpu.management-network-is-private"))) {
            findings.add("management.server.address 是 " + (isBlank(address) ? "空的（所有网卡）" : address)
                    + "：监控端口会对外公开。请设为 127.0.0.1 或内网地址；"
                    + "若网络已隔离，请设 lvpu.management-network-is-private=true。");
        }
        String exposed = settings.find("management.endpoints.web.exposure.include");
        if (exposed != null) {
            for (String endpoint : exposed.toLowerCase(Locale.ROOT).split("\\s*,\\s*")) {
                if (Set.of("*", "env", "heapdump", "threaddump", "configprops", "shutdown", "beans")
                        .contains(endpoint)) {
                    findings.add("management.endpoints.web.exposure.include 含有 " + endpoint + "：会泄露内部数据，请去掉。");
                }
            }
        }
    }

    private void checkErrors() {
        for (String name : List.of("server.error.include-stacktrace", "spring.web.error.include-stacktrace")) {
            String value = settings.find(name);
            if (value != null && !"never".equalsIgnoreCase(value)) {
                findings.add(name + " 是 " + value + "：出错页会露出程序内部，请设为 never。");
            }
        }
    }

    /** Two portals with keys of their own would sign two logs. */
    private void checkLogKey() {
        if (isBlank(settings.find("lvpu.log.key")) && isBlank(settings.find("lvpu.log.key-file"))) {
            findings.add("lvpu.log.key 没有设置：请用 ./lvpu log-key 生成公开日志的密钥，所有门户用同一把。");
        }
    }

    private String text(String name) {
        String value = settings.find(name);
        return value == null ? "" : value.strip();
    }

    private static boolean isInternal(String address) {
        if (isBlank(address)) {
            return false;
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed.isLoopbackAddress() || parsed.isSiteLocalAddress();
        } catch (IllegalArgumentException e) {
            return "localhost".equalsIgnoreCase(address);
        }
    }

    private static boolean isDefault(String secret) {
        return DEFAULT_SECRETS.contains(secret.toLowerCase(Locale.ROOT));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
