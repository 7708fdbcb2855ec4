package cn.lvpu.content;

import java.util.List;

/** A regional public brand (区域公用品牌) or another brand of the area, at {@code /b/{slug}}. */
public record Brand(
        String slug,
        String name,
        List<String> aliases,
        String level,
        Place place,
        String owner,
        String summary,
        String body,
        String since,
        List<Fact> facts,
        Reading reading,
        List<Source> sources,
        Confidence confidence) {

    /** Whether it is a brand of a region, not of one enterprise, one product or breed, a trade mark or a market. */
    public boolean isRegional() {
        return !(level.contains("企业")
                || level.contains("产品")
                || level.contains("商标")
                || level.contains("地标")
                || level.contains("平台"));
    }
}
