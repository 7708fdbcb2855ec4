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
        Confidence confidence) {}
