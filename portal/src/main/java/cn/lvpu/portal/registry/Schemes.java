package cn.lvpu.portal.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemes under which certificates may be issued here. Their own rules are set by whoever runs each scheme. */
public final class Schemes {
    private static final List<Scheme> ALL = List.of(
            scheme("LSLC", "灵山绿产"),
            scheme("BJYN", "北京优农"),
            scheme("YCYX", "雁翅优选"),
            scheme("ZTSP", "斋堂尚品"),
            scheme("MTXY", "门头沟小院"));

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

    private static Scheme scheme(String code, String name) {
        return new Scheme(code, name, name + "运营方");
    }
}
