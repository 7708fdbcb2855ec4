package cn.lvpu.portal.participation.page;

import cn.lvpu.portal.participation.Feed;
import cn.lvpu.portal.participation.Mentions;
import cn.lvpu.portal.participation.PostId;
import cn.lvpu.portal.participation.PostText;
import cn.lvpu.portal.participation.PublishedPost;
import cn.lvpu.portal.participation.TimeWords;
import cn.lvpu.portal.platform.address.PublicAddress;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /p/{id}}: a published post for reading, sharing and search engines. What is not public does not exist here. */
@Controller
class PostPages {
    /** A post that is taken back is gone everywhere within this time. */
    private static final Duration CACHED = Duration.ofSeconds(60);

    private final Feed feed;
    private final Mentions mentions;
    private final TimeWords timeWords;
    private final PublicAddress address;

    PostPages(Feed feed, Mentions mentions, TimeWords timeWords, PublicAddress address) {
        this.feed = feed;
        this.mentions = mentions;
        this.timeWords = timeWords;
        this.address = address;
    }

    @GetMapping("/p/{id}")
    String post(@PathVariable String id, Model model, HttpServletResponse response) {
        Optional<PublishedPost> found;
        try {
            found = PostId.find(id).flatMap(feed::find);
        } catch (StoreUnavailableException away) {
            return absent(HttpStatus.SERVICE_UNAVAILABLE, "participation.page.away", model, response);
        }
        if (found.isEmpty()) {
            return absent(HttpStatus.NOT_FOUND, "participation.page.missing", model, response);
        }
        PublishedPost post = found.get();
        String url = address.of(post.id().path());
        model.addAttribute("post", post);
        model.addAttribute("url", url);
        model.addAttribute("excerpt", PostText.excerpt(post.body(), 60));
        model.addAttribute("description", PostText.excerpt(post.body(), 150));
        model.addAttribute(
                "district", mentions.districtName(post.districtCode()).orElse(""));
        model.addAttribute("entry", mentions.entry(post.entryId()).orElse(null));
        model.addAttribute("publishedExactly", timeWords.exactly(post.publishedAt()));
        model.addAttribute("jsonLd", SocialMediaPosting.of(post, url));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(CACHED).cachePublic().getHeaderValue());
        return "participation/post";
    }

    private static String absent(HttpStatus status, String key, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("key", key);
        return "participation/absent";
    }
}
