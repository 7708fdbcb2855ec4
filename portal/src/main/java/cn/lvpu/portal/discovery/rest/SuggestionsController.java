package cn.lvpu.portal.discovery.rest;

import cn.lvpu.portal.discovery.CatalogueSuggestions;
import cn.lvpu.portal.discovery.Marked;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.discovery.Suggestion;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Completions while typing. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "目录", description = "搜索和读取目录条目")
class SuggestionsController {
    private static final int MOST = 10;

    /** Long enough for going back and forth over what was typed; a verdict is never in it. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final CatalogueSuggestions suggestions;
    private final SearchParameters parameters;

    SuggestionsController(CatalogueSuggestions suggestions, SearchParameters parameters) {
        this.suggestions = suggestions;
        this.parameters = parameters;
    }

    @GetMapping("/suggestions")
    @Operation(
            summary = "输入时的建议",
            description = "名称、别名、拼音、首字母、编号的开头都行，繁体也行。group 是 entry（条目）、place（地点）、brand（品牌）、certificate（证书与地理标志记录），同组相连；"
                    + "highlight 和 alias 是转义过的 HTML，命中的字在 <em> 里。")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "已输入的字，最多 200 字", example = "jbl")
    @ApiResponse(responseCode = "200", description = "最多十条建议")
    @ApiResponse(responseCode = "400", description = "参数有误")
    @ApiResponse(responseCode = "503", description = "搜索暂时不可用")
    ResponseEntity<SuggestionsBody> suggestions(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given) {
        List<String> typed = given.getOrDefault("q", List.of());
        SearchParameters.Understood understood = parameters.read(Map.of("q", typed));
        EntriesController.refuse(understood.refusals());
        List<SuggestionBody> items = suggestions.suggest(understood.criteria().text(), MOST).stream()
                .map(SuggestionBody::of)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new SuggestionsBody(items));
    }

    record SuggestionsBody(List<SuggestionBody> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuggestionBody(
            String text,
            String group,
            String kind,
            String place,
            String note,
            String highlight,
            @Nullable String alias,
            String url) {
        static SuggestionBody of(Suggestion suggestion) {
            return new SuggestionBody(
                    suggestion.text(),
                    suggestion.group().key(),
                    suggestion.kind(),
                    suggestion.place(),
                    suggestion.note(),
                    suggestion.highlight().html(),
                    suggestion.alias().map(Marked::html).orElse(null),
                    suggestion.url());
        }
    }
}
