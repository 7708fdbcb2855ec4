package cn.lvpu.portal.participation.page;

import cn.lvpu.portal.participation.PostText;
import cn.lvpu.portal.participation.PublishedPost;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A post as schema.org's SocialMediaPosting, ready to stand between script tags. */
final class SocialMediaPosting {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SocialMediaPosting() {}

    static String of(PublishedPost post, String url) {
        Map<String, Object> posting = new LinkedHashMap<>();
        posting.put("@context", "https://schema.org");
        posting.put("@type", "SocialMediaPosting");
        posting.put("@id", url);
        posting.put("url", url);
        posting.put("headline", PostText.excerpt(post.body(), 60));
        posting.put("articleBody", post.body());
        posting.put("inLanguage", "zh-CN");
        posting.put("dateCreated", post.createdAt().toString());
        posting.put("datePublished", post.publishedAt().toString());
        posting.put("author", Map.of("@type", "Person", "name", post.authorName()));
        // No text can close the script element it stands in.
        return JSON.writeValueAsString(posting)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
