package cn.lvpu.portal.participation;

import static cn.lvpu.portal.participation.ParticipationSlice.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.participation.PostState.Published;
import cn.lvpu.portal.participation.PostState.Withdrawn;
import cn.lvpu.portal.participation.PostingOutcome.EarlierReceived;
import cn.lvpu.portal.participation.PostingOutcome.Reason;
import cn.lvpu.portal.participation.PostingOutcome.Received;
import cn.lvpu.portal.participation.PostingOutcome.Rejected;
import cn.lvpu.portal.participation.PostingOutcome.TooFast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(ParticipationSlice.class)
class PostingIT {
    @Autowired
    Posting posting;

    @Autowired
    Posts posts;

    @Autowired
    PublishedPosts published;

    @Autowired
    ParticipationSlice.People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SignedIn citizen;

    @BeforeEach
    void aCitizenAndNoPosts() {
        jdbc.sql("delete from post").update();
        citizen = people.signUp("西山徒步客", Role.CITIZEN);
    }

    @Test
    void whatIsSentWaitsForAModeratorAndIsNotPublic() {
        Draft draft = draft("妙峰山的玫瑰开了。");

        PostingOutcome outcome = as(citizen, () -> posting.send(draft));

        assertThat(outcome).isInstanceOfSatisfying(Received.class, received -> {
            assertThat(received.post().state()).isEqualTo(new Pending());
            assertThat(posts.find(draft.id())).contains(received.post());
        });
        assertThat(published.list(FeedQuery.first()).posts()).isEmpty();
        assertThat(published.find(draft.id())).isEmpty();
        assertThat(as(citizen, posting::listOwn)).hasSize(1);
    }

    @Test
    void sendingTheSameDraftAgainMakesNoSecondPost() {
        Draft draft = draft("妙峰山的玫瑰开了。");

        PostingOutcome first = as(citizen, () -> posting.send(draft));
        PostingOutcome second = as(citizen, () -> posting.send(draft));

        assertThat(second).isEqualTo(first);
        assertThat(posts.countPending()).isEqualTo(1);
    }

    @Test
    void aDoubleClickOnTwoThreadsMakesOnePost() throws Exception {
        for (int round = 0; round < 5; round++) {
            SignedIn author = people.signUp("手快的人", Role.CITIZEN);
            Draft draft = draft("第 " + round + " 次双击");
            CountDownLatch start = new CountDownLatch(1);
            List<PostingOutcome> outcomes = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(4)) {
                List<Future<PostingOutcome>> clicks = new ArrayList<>();
                for (int click = 0; click < 4; click++) {
                    clicks.add(threads.submit(() -> {
                        start.await();
                        return as(author, () -> posting.send(draft));
                    }));
                }
                start.countDown();
                for (Future<PostingOutcome> click : clicks) {
                    outcomes.add(click.get());
                }
            }

            assertThat(outcomes).allMatch(Received.class::isInstance);
            assertThat(outcomes)
                    .extracting(outcome -> ((Received) outcome).post())
                    .containsOnly(posts.find(draft.id()).orElseThrow());
        }
    }

    @Test
    void anotherTextUnderTheSameIdIsNotTakenForTheFirst() {
        Draft draft = draft("第一稿");
        as(citizen, () -> posting.send(draft));

        PostingOutcome outcome = as(
                citizen,
                () -> posting.send(new Draft(draft.id(), draft.kind(), "第二稿", draft.districtCode(), draft.entryId())));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        EarlierReceived.class,
                        earlier -> assertThat(earlier.earlier().text().value()).isEqualTo("第一稿"));
        assertThat(posts.countPending()).isEqualTo(1);
    }

    @Test
    void somebodyElsesIdIsRefusedAndTellsNothingOfTheirPost() {
        Draft draft = draft("甲的话");
        as(citizen, () -> posting.send(draft));
        SignedIn other = people.signUp("乙", Role.CITIZEN);

        assertThat(as(other, () -> posting.send(draft))).isEqualTo(new Rejected(Set.of(Reason.ID_TAKEN)));
    }

    @Test
    void aDraftThatPointsNowhereIsRefusedForAllItsReasons() {
        Draft draft = new Draft(
                new PostId(UUID.randomUUID()),
                PostKind.STORY,
                "\u202e",
                Optional.of("999999"),
                Optional.of("product:nothing"));

        assertThat(as(citizen, () -> posting.send(draft)))
                .isEqualTo(new Rejected(
                        Set.of(Reason.UNREADABLE_CHARACTERS, Reason.UNKNOWN_DISTRICT, Reason.UNKNOWN_ENTRY)));
        assertThat(posts.countPending()).isZero();
    }

    @Test
    void theSixthPostWithinTenMinutesWaitsButARepetitionDoesNot() {
        Draft first = draft("1");
        as(citizen, () -> posting.send(first));
        for (int i = 2; i <= 5; i++) {
            Draft next = draft(String.valueOf(i));
            assertThat(as(citizen, () -> posting.send(next))).isInstanceOf(Received.class);
        }

        assertThat(as(citizen, () -> posting.send(draft("6")))).isInstanceOf(TooFast.class);
        assertThat(as(citizen, () -> posting.send(first))).isInstanceOf(Received.class);
        assertThat(posts.countPending()).isEqualTo(5);
    }

    @Test
    void aWithdrawnPostLeavesTheFeedAndTheIndexIsTold() {
        Draft draft = draft("要撤回的话");
        as(citizen, () -> posting.send(draft));
        publish(draft.id());
        assertThat(published.list(FeedQuery.first()).posts()).hasSize(1);
        long told = changes(draft.id());

        Optional<Post> withdrawn = as(citizen, () -> posting.withdraw(draft.id()));

        assertThat(withdrawn)
                .hasValueSatisfying(post -> assertThat(post.state()).isInstanceOf(Withdrawn.class));
        assertThat(published.list(FeedQuery.first()).posts()).isEmpty();
        assertThat(changes(draft.id())).isEqualTo(told + 1);
        assertThat(jdbc.sql("select published from post_publication where id = ?")
                        .param(draft.id().value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void nobodyWithdrawsAnothersPost() {
        Draft draft = draft("甲的话");
        as(citizen, () -> posting.send(draft));
        SignedIn other = people.signUp("乙", Role.CITIZEN);

        assertThat(as(other, () -> posting.withdraw(draft.id()))).isEmpty();
        assertThat(posts.find(draft.id()).orElseThrow().state()).isEqualTo(new Pending());
    }

    @Test
    void aRolledBackPublicationTellsTheIndexNothing() {
        Draft draft = draft("没有成的话");
        as(citizen, () -> posting.send(draft));
        transaction.executeWithoutResult(status -> {
            posts.update(posts.find(draft.id()).orElseThrow().publish(Instant.now()));
            status.setRollbackOnly();
        });

        assertThat(changes(draft.id())).isZero();
        assertThat(posts.find(draft.id()).orElseThrow().state()).isEqualTo(new Pending());
    }

    @Test
    void aStaleVersionIsNotStored() {
        Draft draft = draft("两个人同时动它");
        as(citizen, () -> posting.send(draft));
        Post pending = posts.find(draft.id()).orElseThrow();
        publish(draft.id());

        Boolean stored = transaction.execute(status -> posts.update(pending.withdraw(Instant.now())));

        assertThat(stored).isFalse();
        assertThat(posts.find(draft.id()).orElseThrow().state()).isInstanceOf(Published.class);
    }

    @Test
    void theFeedIsNewestFirstFilteredAndPaged() {
        Instant start = Instant.parse("2026-11-01T00:00:00Z");
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 45; i++) {
                posts.add(new Post(
                        new PostId(UUID.randomUUID()),
                        citizen.id(),
                        citizen.displayName(),
                        PostKind.STORY,
                        new PostText("第 " + i + " 条"),
                        i % 3 == 0 ? Optional.of("110109") : Optional.of("110116"),
                        Optional.empty(),
                        false,
                        start.plusSeconds(i),
                        new Published(start.plusSeconds(i)),
                        1));
            }
        });

        FeedPage first = published.list(FeedQuery.first());
        FeedPage last = published.list(FeedQuery.first().withPage(2));
        FeedPage district = published.list(new FeedQuery("", Optional.of(PostKind.STORY), Optional.of("110109"), 0));

        assertThat(first.total()).isEqualTo(45);
        assertThat(first.posts())
                .hasSize(20)
                .first()
                .extracting(PublishedPost::body)
                .isEqualTo("第 44 条");
        assertThat(first.hasNext()).isTrue();
        assertThat(last.posts())
                .hasSize(5)
                .last()
                .extracting(PublishedPost::body)
                .isEqualTo("第 0 条");
        assertThat(last.hasNext()).isFalse();
        assertThat(district.total()).isEqualTo(15);
    }

    @Test
    void onlyCitizensPost() {
        SignedIn reviewer = people.signUp("审核员", Role.REVIEWER);

        assertThatThrownBy(() -> as(reviewer, () -> posting.send(draft("话"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> posting.send(draft("话")))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThat(posts.countPending()).isZero();
    }

    private void publish(PostId id) {
        transaction.executeWithoutResult(
                status -> posts.update(posts.findForUpdate(id).orElseThrow().publish(Instant.now())));
    }

    private long changes(PostId id) {
        return jdbc.sql("select count(*) from publication_change where subject_kind = 'post' and subject_id = ?")
                .param(id.toString())
                .query(Long.class)
                .single();
    }

    private static Draft draft(String text) {
        return new Draft(
                new PostId(UUID.randomUUID()),
                PostKind.STORY,
                text,
                Optional.of(ParticipationSlice.DISTRICT),
                Optional.of(ParticipationSlice.ENTRY));
    }
}
