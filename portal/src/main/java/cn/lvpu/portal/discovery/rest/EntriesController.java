package cn.lvpu.portal.discovery.rest;

import cn.lvpu.content.Content;
import cn.lvpu.content.EntryKind;
import cn.lvpu.portal.discovery.CatalogueSearch;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search and single entries. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "目录", description = "搜索和读取目录条目")
class EntriesController {
    /** A page goes out in one piece, with its length: the reader is woken once. Larger ones go in several. */
    private static final int LARGEST_PAGE_BYTES = 64 * 1024;

    private final CatalogueSearch search;
    private final SearchParameters parameters;
    private final Content content;

    EntriesController(CatalogueSearch search, SearchParameters parameters, Content content) {
        this.search = search;
        this.parameters = parameters;
        this.content = content;
    }

    @GetMapping("/entries")
    @Operation(summary = "搜索目录", description = "不给 q 就是浏览。同一参数给多个值表示“或”，不同参数之间是“且”。")
    @SearchQuery
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            description = "第几页，从 0 起；page 与 size 之积不超过 10000",
            schema = @Schema(type = "integer", minimum = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            description = "每页条数，1–50，默认 20",
            schema = @Schema(type = "integer", minimum = "1", maximum = "50"))
    @ApiResponse(
            responseCode = "200",
            description = "一页结果、各条件的条数、q 里看懂的条件（understood）、官方编号对应的唯一地址（jump）、“是不是要找”（suggestion）")
    @ApiResponse(responseCode = "400", description = "参数有误，problem+json 里的 parameter 指出是哪一个")
    @ApiResponse(responseCode = "503", description = "搜索暂时不可用，看 Retry-After")
    EntryPageBody search(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, HttpServletResponse response) {
        response.setBufferSize(LARGEST_PAGE_BYTES);
        SearchParameters.Understood understood = parameters.read(given);
        refuse(understood.refusals());
        SearchCriteria criteria = understood.criteria();
        return EntryPageBody.of(criteria, search.search(criteria));
    }

    @GetMapping("/entries/{kind}/{slug}")
    @Operation(summary = "取一条", description = "每条事实都带来源")
    @ApiResponse(responseCode = "200", description = "条目全文")
    @ApiResponse(responseCode = "404", description = "没有这一条")
    ResponseEntity<EntryBody> entry(
            @Parameter(description = "类别", example = "product") @PathVariable String kind,
            @Parameter(description = "短名", example = "jing-bai-li") @PathVariable String slug) {
        EntryBody body = EntryKind.ofKey(kind)
                .flatMap(known -> content.findEntry(known, slug))
                .map(entry -> EntryBody.of(entry, content))
                .orElseThrow(() -> ProblemException.notFound("unknown-entry", "目录里没有这一条。"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(body);
    }

    /** The first of them, as a problem that names the parameter. */
    static void refuse(List<SearchParameters.Refusal> refusals) {
        if (!refusals.isEmpty()) {
            SearchParameters.Refusal first = refusals.getFirst();
            throw ProblemException.badParameter(first.parameter(), first.sentence() + "。");
        }
    }
}
