package cn.lvpu.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.testing.IntegrationTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What anybody gets of posts: the permalink and the REST interface. */
@IntegrationTest
class PublicPostsIT {
    private static final String EVIL = "</script><script>alert('梨')</script><img src=x onerror=alert(1)>";

    @Autowired
    MockMvc mvc;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SomePosts some;
    private AccountId author;

    @BeforeEach
    void noPosts() {
        some = new SomePosts(posts, jdbc, transaction);
        some.clear();
        author = some.account("00000000-0000-4000-8000-00000000aaaa", "西山徒步客");
    }

    @Test
    void aPublishedPostHasAPageWithoutASession() throws Exception {
        Post post = some.published(author, "妙峰山的玫瑰开了。\n第二行");

        MvcResult result = mvc.perform(get(post.id().path()).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("妙峰山的玫瑰开了。\n第二行")))
                .andExpect(content().string(Matchers.containsString("\"@type\":\"SocialMediaPosting\"")))
                .andExpect(content().string(Matchers.containsString("property=\"og:title\"")))
                .andExpect(content().string(Matchers.containsString("示例")))
                .andExpect(header().string("Cache-Control", Matchers.containsString("max-age=60")))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn();

        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void textIsAlwaysText() throws Exception {
        Post post = some.published(author, EVIL);

        String page = mvc.perform(get(post.id().path()).accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("西山<徒步>客")
                .contains("&lt;script&gt;")
                .contains("\\u003c/script\\u003e");
    }

    @Test
    void whatIsNotPublicIsNotThereAndIsSaidInWords() throws Exception {
        String pending = some.pending(author, "还没有审核").id().path();

        for (String path :
                new String[] {pending, "/p/00000000-0000-4000-8000-0000000000ff", "/p/nonsense", "/p/%3Cscript%3E"}) {
            mvc.perform(get(java.net.URI.create(path)).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(Matchers.containsString("没有这条发布")))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("还没有审核"))))
                    .andExpect(header().doesNotExist("Set-Cookie"));
        }
    }

    @Test
    void theInterfaceListsPublishedPostsNewestFirst() throws Exception {
        some.published(author, "先说的");
        Post second = some.published(author, "后说的");
        some.pending(author, "还没有审核");

        mvc.perform(get("/api/v1/posts"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.size").value(20))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].id").value(second.id().toString()))
                .andExpect(jsonPath("$.items[0].kind").value("story"))
                .andExpect(jsonPath("$.items[0].body").value("后说的"))
                .andExpect(jsonPath("$.items[0].author").value("西山<徒步>客"))
                .andExpect(jsonPath("$.items[0].district").value("门头沟区"))
                .andExpect(jsonPath("$.items[0].districtCode").value("110109"))
                .andExpect(jsonPath("$.items[0].entry").value("product:jing-bai-li"))
                .andExpect(jsonPath("$.items[0].example").value(true))
                .andExpect(jsonPath("$.items[0].createdAt")
                        .value(second.createdAt().toString()))
                .andExpect(jsonPath("$.items[0].url").value(second.id().path()))
                .andExpect(header().doesNotExist("Set-Cookie"));
        mvc.perform(get("/api/v1/posts").param("district", "110116"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @ParameterizedTest
    @CsvSource({"page, -1", "page, abc", "page, 500", "kind, poem", "district, 123456"})
    void aBadParameterIsNamed(String name, String value) throws Exception {
        mvc.perform(get("/api/v1/posts").param(name, value))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.parameter").value(name))
                .andExpect(jsonPath("$.type").value(Matchers.endsWith("/problems/bad-parameter")));
    }

    @Test
    void nobodyPostsThroughTheInterface() throws Exception {
        mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/api/v1/posts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"body\":\"匿名\"}"))
                .andExpect(status().is4xxClientError());
        assertThat(posts.countPending()).isZero();
    }
}
