package cn.lvpu.portal.participation.rest;

import cn.lvpu.portal.participation.Feed;
import cn.lvpu.portal.participation.FeedPage;
import cn.lvpu.portal.participation.FeedParameters;
import cn.lvpu.portal.participation.FeedQuery;
import cn.lvpu.portal.participation.FeedReading;
import cn.lvpu.portal.participation.Mentions;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/posts} (DESIGN §8). */
@RestController
@Tag(name = "posts")
class PostsResource {
    private final Feed feed;
    private final FeedParameters parameters;
    private final Mentions mentions;
    private final Texts texts;

    PostsResource(Feed feed, FeedParameters parameters, Mentions mentions, Texts texts) {
        this.feed = feed;
        this.parameters = parameters;
        this.mentions = mentions;
        this.texts = texts;
    }

    /** @param total all that match, not this page's; @param page from 0 */
    record PostList(long total, int page, int size, List<PublishedPostItem> items) {}

    @GetMapping(path = "/api/v1/posts", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "已公开的发布，新的在前",
            parameters = {
                @Parameter(name = "q", description = "搜索词，最多 100 字"),
                @Parameter(name = "kind", description = "类别：story"),
                @Parameter(name = "district", description = "区的六位代码或区名"),
                @Parameter(name = "page", description = "页码，从 0 开始，每页 20 条")
            })
    PostList list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
        FeedParameters.Understood understood = parameters.read(given);
        if (!understood.refusals().isEmpty()) {
            FeedParameters.Refusal refusal = understood.refusals().getFirst();
            throw ProblemException.badParameter(refusal.parameter(), texts.get(refusal.textKey()));
        }
        return switch (feed.read(understood.query())) {
            case FeedReading.Found(FeedPage page, FeedReading.From _) ->
                new PostList(
                        page.total(),
                        page.page(),
                        FeedQuery.SIZE,
                        page.posts().stream()
                                .map(post -> PublishedPostItem.of(post, mentions))
                                .toList());
            case FeedReading.SearchAway() -> throw away("search-unavailable", "participation.search.away");
            case FeedReading.Away() -> throw away("store-unavailable", "participation.feed.away");
        };
    }

    private ProblemException away(String type, String key) {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE, type, texts.get("participation.away.title"), texts.get(key));
    }
}
