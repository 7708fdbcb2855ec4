package cn.lvpu.portal.opendata;

import java.util.List;

/** Tells by its name what is an organisation for certain. A household's farm may carry a person's name: it is not among them. */
public final class Organisations {
    private static final List<String> ENDINGS =
            List.of("公司", "合作社", "联合社", "协会", "学会", "商会", "委员会", "集团", "研究所", "研究院", "服务中心", "推广站", "人民政府", "农业农村局");

    private Organisations() {}

    /** The name, or an empty text when it could be a person's. */
    public static String nameOrNothing(String holder) {
        String name = holder.replaceFirst("（示例）$", "").strip();
        return ENDINGS.stream().anyMatch(name::endsWith) ? holder : "";
    }
}
