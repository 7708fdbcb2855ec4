package cn.lvpu.portal.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.lvpu.content.Content;
import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.alerts.SaveOutcome.AlreadySaved;
import cn.lvpu.portal.alerts.SaveOutcome.NotUnderstood;
import cn.lvpu.portal.alerts.SaveOutcome.Saved;
import cn.lvpu.portal.alerts.SaveOutcome.TooMany;
import cn.lvpu.portal.discovery.CatalogueBuilding;
import cn.lvpu.portal.testing.As;
import cn.lvpu.portal.testing.IntegrationTest;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.web.servlet.MockMvc;

/** Saved searches in the whole portal, on the real catalogue. */
@IntegrationTest
@As(value = Role.CITIZEN, id = AlertsIT.CITIZEN)
class AlertsIT {
    static final String CITIZEN = "00000000-0000-4000-8000-00000000a1e1";
    private static final String OTHER = "00000000-0000-4000-8000-00000000a1e2";

    @Autowired
    SavedSearches searches;

    @Autowired
    SavedSearchStore store;

    @Autowired
    NewEntriesRound round;

    @Autowired
    AddressStore addresses;

    @Autowired
    LetterLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    ElasticsearchClient client;

    @Autowired
    Content content;

    @Autowired
    DataSource database;

    @BeforeEach
    void people() {
        for (String id : List.of(CITIZEN, OTHER)) {
            jdbc.sql("""
                            insert into account (id, login_name, display_name, password_hash) values (?::uuid, ?, '市民', '-')
                            on conflict do nothing
                            """).param(id).param("alerts-it-" + id).update();
        }
        CatalogueBuilding.buildIfDue(client, content, Optional.of(database));
        round.run();
    }

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from account where login_name like 'alerts-it-%'").update();
    }

    private SavedSearch saved(String query) {
        return ((Saved) searches.save(query)).search();
    }

    /** As if the entry came with a generation that follows. */
    private void isNew(String... ids) {
        jdbc.sql("delete from search_match where entry_id = any (?::text[])")
                .param(ids)
                .update();
        jdbc.sql("delete from known_entry where id = any (?::text[])")
                .param(ids)
                .update();
        jdbc.sql("update catalogue_sight set generation = 'before'").update();
    }

    private List<String> found(SavedSearch search) {
        return searches.listFound(search.id(), 100).stream()
                .map(FoundEntry::entryId)
                .toList();
    }

    @Test
    void aSearchIsSavedOnceUnderAReadableName() {
        SavedSearch search = saved("?q=%E6%A2%A8&kind=product&district=110109&page=2");

        assertThat(search.name()).isEqualTo("梨 · 门头沟区 · 产品");
        assertThat(search.url()).isEqualTo("/search?q=%E6%A2%A8&kind=product&district=110109");
        assertThat(searches.save("district=110109&q=梨&kind=product")).isEqualTo(new AlreadySaved(search));
        assertThat(searches.list()).containsExactly(search);
    }

    @Test
    void whatCannotBeReadIsNotSavedAndSaysWhy() {
        assertThat(searches.save("month=13"))
                .isInstanceOfSatisfying(
                        NotUnderstood.class,
                        refused -> assertThat(refused.sentences())
                                .singleElement()
                                .asString()
                                .contains("month"));
        assertThat(searches.save("q=%zz")).isEqualTo(new NotUnderstood(List.of()));
        assertThat(searches.list()).isEmpty();
    }

    @Test
    void theFiftyFirstIsRefused() {
        for (int i = 0; i < SavedSearches.MOST; i++) {
            saved("q=word" + i);
        }

        assertThat(searches.save("q=one-more")).isEqualTo(new TooMany());
        assertThat(searches.save("q=word7")).isInstanceOf(AlreadySaved.class);
        searches.remove(searches.list().getFirst().id());
        assertThat(searches.save("q=one-more")).isInstanceOf(Saved.class);
    }

    @Test
    void theLongestSearchCanBeSaved() {
        SavedSearch search = saved(
                "q=" + "长".repeat(200)
                        + "&kind=product,route,homestay,village,heritage,event,account,brand,district&month=1,2,3,4,5,6,7,8,9,10,11,12");

        assertThat(search.name().codePointCount(0, search.name().length())).isEqualTo(SavedSearches.LONGEST_NAME);
    }

    @Test
    void namesAreOneToSixtyCharactersWithoutControls() {
        SavedSearch search = saved("q=梨");

        assertThat(searches.rename(search.id(), "  秋天的梨 ")).isTrue();
        for (String wrong : List.of("", "  ", "长".repeat(61), "a\u0000b")) {
            assertThat(searches.rename(search.id(), wrong)).as(wrong).isFalse();
        }
        assertThat(searches.list().getFirst().name()).isEqualTo("秋天的梨");
    }

    @Test
    void theFirstSightOfACatalogueTellsNobody() {
        jdbc.sql("delete from search_match").update();
        jdbc.sql("delete from known_entry").update();
        jdbc.sql("delete from catalogue_sight").update();
        SavedSearch everything = saved("");

        NewEntriesRound.Report report = round.run();

        assertThat(report.newEntries()).isZero();
        assertThat(found(everything)).isEmpty();
        assertThat(jdbc.sql("select count(*) from known_entry")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(400);
    }

    @Test
    void aNewEntryIsToldToTheSearchesThatFindItByNameSoundAndFilterAndToNoOther() {
        SavedSearch byName = saved("q=京白梨");
        SavedSearch byPinyin = saved("q=jingbaili");
        SavedSearch byInitials = saved("q=jbl");
        SavedSearch byHomophone = saved("q=京百梨");
        SavedSearch byFilter = saved("district=110109&kind=product&gi=true");
        SavedSearch elsewhere = saved("q=京白梨&district=110118");
        SavedSearch another = saved("q=香椿");
        isNew("product:jing-bai-li");

        NewEntriesRound.Report report = round.run();

        assertThat(report.newEntries()).isEqualTo(1);
        for (SavedSearch search : List.of(byName, byPinyin, byInitials, byHomophone, byFilter)) {
            assertThat(found(search)).as(search.name()).containsExactly("product:jing-bai-li");
        }
        assertThat(found(elsewhere)).isEmpty();
        assertThat(found(another)).isEmpty();
        assertThat(searches.countUnread())
                .as("one entry, however many searches find it")
                .isEqualTo(1);
        FoundEntry told = searches.listFound(byName.id(), 1).getFirst();
        assertThat(told.name()).isEqualTo("京白梨");
        assertThat(told.url()).isEqualTo("/e/product/jing-bai-li");
        assertThat(told.read()).isFalse();
    }

    @Test
    void aRoundMadeAgainTellsNothingTwiceAndWhatWasReadStaysRead() {
        SavedSearch search = saved("q=京白梨");
        isNew("product:jing-bai-li");
        assertThat(round.run().matches()).isEqualTo(1);
        searches.markRead(search.id());
        jdbc.sql("update known_entry set matched = false where id = 'product:jing-bai-li' and name is not null")
                .update();

        assertThat(round.run().matches()).isZero();
        assertThat(round.run().newEntries()).isZero();

        assertThat(found(search)).hasSize(1);
        assertThat(searches.countUnread()).isZero();
    }

    @Test
    void aPausedSearchAndOneSavedLaterAreNotTold() {
        SavedSearch paused = saved("q=京白梨");
        searches.setPaused(paused.id(), true);
        isNew("product:jing-bai-li");
        round.run();
        SavedSearch later = saved("q=京白梨&sort=name");
        jdbc.sql("update known_entry set matched = false where id = 'product:jing-bai-li' and name is not null")
                .update();
        round.run();

        assertThat(found(paused)).isEmpty();
        assertThat(found(later)).isEmpty();
    }

    @Test
    void anotherPersonsSearchIsNotThere() {
        AccountId other = AccountId.of(OTHER);
        SavedSearch theirs = new SavedSearch(
                new SavedSearchId(UUID.randomUUID()),
                other,
                "别人的",
                "q=x",
                Instant.parse("2026-01-01T00:00:00Z"),
                false,
                0);
        store.add(theirs, "q=x");

        assertThat(searches.list()).isEmpty();
        assertThat(searches.listFound(theirs.id(), 10)).isEmpty();
        assertThat(searches.rename(theirs.id(), "我的")).isFalse();
        searches.setPaused(theirs.id(), true);
        searches.markRead(theirs.id());
        assertThat(searches.remove(theirs.id())).isFalse();

        assertThat(store.list(other)).singleElement().isEqualTo(theirs);
    }

    @Test
    @WithAnonymousUser
    void nobodySavesOrReadsWithoutALogIn() {
        assertThatThrownBy(() -> searches.save("q=x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(searches::list).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(searches::countUnread).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theUnsubscribingPageHasOneButtonAndOnlyThatEndsTheLetters() throws Exception {
        String path = subscribed();

        mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("method=\"post\"")));
        assertThat(addresses.find(AccountId.of(CITIZEN)).orElseThrow().address())
                .isPresent();

        // As mail programs do it (RFC 8058): no cookie, no token of a page.
        mvc.perform(post(path).param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("不再寄信了")));
        assertThat(addresses.find(AccountId.of(CITIZEN)).orElseThrow().address())
                .isEmpty();
    }

    @Test
    void aWrongLinkIsToldInWords() throws Exception {
        String path = subscribed();
        for (String wrong : List.of(path + "x", "/mail/unsubscribe/nonsense", "/mail/confirm/nonsense")) {
            mvc.perform(post(wrong))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(org.hamcrest.Matchers.containsString("链接")));
        }
        assertThat(addresses.find(AccountId.of(CITIZEN)).orElseThrow().address())
                .isPresent();
    }

    private String subscribed() {
        UUID id = UUID.randomUUID();
        addresses.ask(AccountId.of(CITIZEN), id, "citizen@example.cn", Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(addresses.confirm(id, "citizen@example.cn")).isTrue();
        return java.net.URI.create(links.unsubscribe(id)).getPath();
    }
}
