package cn.lvpu.portal.registry;

import cn.lvpu.content.ContentLoader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemes under which certificates may be issued here: those of the content, whose files hold their rules. */
public final class Schemes {
    private static final List<Scheme> ALL = ContentLoader.bundledSchemes().stream()
            .map(rules -> new Scheme(rules.code(), rules.name(), rules.issuer()))
            .toList();

    private Schemes() {}

    public static List<Scheme> list() {
        return ALL;
    }

    public static Optional<Scheme> find(String code) {
        return ALL.stream().filter(scheme -> scheme.code().equals(code)).findFirst();
    }

    public static Set<String> codes() {
        return ALL.stream().map(Scheme::code).collect(Collectors.toUnmodifiableSet());
    }
}
