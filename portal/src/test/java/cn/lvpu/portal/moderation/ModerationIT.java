package cn.lvpu.portal.moderation;

import static cn.lvpu.portal.participation.ParticipationSlice.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.moderation.DecisionOutcome.Decided;
import cn.lvpu.portal.moderation.DecisionOutcome.Hindered;
import cn.lvpu.portal.moderation.Judgement.Approve;
import cn.lvpu.portal.moderation.Judgement.Refuse;
import cn.lvpu.portal.moderation.LedgerCheck.Intact;
import cn.lvpu.portal.moderation.Obstacle.AlreadyDecided;
import cn.lvpu.portal.moderation.Obstacle.BadSentence;
import cn.lvpu.portal.moderation.Obstacle.Gone;
import cn.lvpu.portal.moderation.Obstacle.HeldBy;
import cn.lvpu.portal.moderation.Obstacle.OwnPost;
import cn.lvpu.portal.participation.Draft;
import cn.lvpu.portal.participation.ParticipationSlice;
import cn.lvpu.portal.participation.Post;
import cn.lvpu.portal.participation.PostId;
import cn.lvpu.portal.participation.PostKind;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.participation.PostState.Published;
import cn.lvpu.portal.participation.PostState.Refused;
import cn.lvpu.portal.participation.Posting;
import cn.lvpu.portal.participation.Posts;
import cn.lvpu.portal.participation.RefusalReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ModerationIT.WithModeration.class)
class ModerationIT {
    private static final Judgement APPROVE = new Approve();
    private static final Judgement REFUSE = new Refuse(RefusalCode.ADVERTISING, "这是广告，不予公开。");

    @TestConfiguration(proxyBeanMethods = false)
    @Import({ParticipationSlice.class, Moderation.class, OldestFirst.class})
    static class WithModeration {}

    @Autowired
    Moderation moderation;

    @Autowired
    Ledger ledger;

    @Autowired
    Posting posting;

    @Autowired
    Posts posts;

    @Autowired
    ParticipationSlice.People people;

    @Autowired
    JdbcClient jdbc;

    private SignedIn citizen;
    private SignedIn zhang;
    private SignedIn li;

    @BeforeEach
    void peopleAndNoPosts() {
        jdbc.sql("delete from moderation_claim").update();
        jdbc.sql("delete from post").update();
        citizen = people.signUp("西山徒步客", Role.CITIZEN);
        zhang = people.signUp("张处置", Role.MODERATOR);
        li = people.signUp("李处置", Role.MODERATOR);
    }

    @Test
    void anApprovedPostIsPublicAndItsDecisionIsInTheLedger() {
        PostId id = post("妙峰山的玫瑰开了。");

        DecisionOutcome outcome = as(zhang, () -> moderation.decide(id, APPROVE));

        assertThat(outcome).isInstanceOf(Decided.class);
        assertThat(find(id).state()).isInstanceOf(Published.class);
        ModerationDecision decision = ((Decided) outcome).decision();
        assertThat(jdbc.sql(
                                "select action || ' ' || subject_id || ' ' || actor_id from ledger_entry where sequence = ?")
                        .param(decision.ledgerSequence())
                        .query(String.class)
                        .single())
                .isEqualTo("post.approve " + id + " " + zhang.id());
        assertThat(ledger.verify()).isInstanceOf(Intact.class);
        assertThat(as(zhang, moderation::queue).items()).isEmpty();
    }

    @Test
    void aRefusalReachesTheAuthorWithItsReason() {
        PostId id = post("加微信买梨");

        as(zhang, () -> moderation.decide(id, REFUSE));

        assertThat(as(citizen, posting::listOwn).getFirst().state())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.reason()).isEqualTo(new RefusalReason("advertising", "这是广告，不予公开。")));
    }

    @Test
    void aRefusalNeedsASentenceThatCanBeRead() {
        PostId id = post("话");

        for (String sentence : List.of("", "不行", "字".repeat(301), "不\u202e可以公开的")) {
            assertThat(as(zhang, () -> moderation.decide(id, new Refuse(RefusalCode.UNCLEAR, sentence))))
                    .isEqualTo(new Hindered(new BadSentence()));
        }
        assertThat(find(id).state()).isEqualTo(new Pending());
    }

    @Test
    void aClaimedItemIsForItsHolderAlone() {
        PostId id = post("话");
        as(zhang, () -> moderation.claim(id));

        assertThat(as(li, () -> moderation.claim(id)))
                .isInstanceOfSatisfying(
                        ClaimOutcome.Hindered.class,
                        hindered -> assertThat(hindered.obstacle())
                                .isInstanceOfSatisfying(
                                        HeldBy.class,
                                        held -> assertThat(held.claim().holderName())
                                                .isEqualTo("张处置")));
        assertThat(as(li, () -> moderation.decide(id, APPROVE)))
                .isInstanceOfSatisfying(
                        Hindered.class,
                        hindered -> assertThat(hindered.obstacle()).isInstanceOf(HeldBy.class));
        assertThat(find(id).state()).isEqualTo(new Pending());
        assertThat(as(li, moderation::queue).items().getFirst().claim())
                .hasValueSatisfying(claim -> assertThat(claim.isOf(zhang.id())).isTrue());
        assertThat(as(zhang, () -> moderation.decide(id, APPROVE))).isInstanceOf(Decided.class);
    }

    @Test
    void aClaimThatRanOutMayBeTakenOverAndThenItsFirstHolderIsLate() {
        PostId id = post("话");
        as(zhang, () -> moderation.claim(id));
        jdbc.sql(
                        "update moderation_claim set claimed_at = claimed_at - interval '11 minutes', expires_at = now() - interval '1 second'")
                .update();

        assertThat(as(li, () -> moderation.claim(id))).isInstanceOf(ClaimOutcome.Claimed.class);
        assertThat(as(zhang, () -> moderation.decide(id, APPROVE)))
                .isInstanceOfSatisfying(
                        Hindered.class,
                        hindered -> assertThat(hindered.obstacle()).isInstanceOf(HeldBy.class));
    }

    @Test
    void aReleasedItemIsFreeAndOnlyItsHolderReleasesIt() {
        PostId id = post("话");
        as(zhang, () -> moderation.claim(id));
        as(li, () -> {
            moderation.release(id);
            return id;
        });
        assertThat(as(li, () -> moderation.claim(id))).isInstanceOf(ClaimOutcome.Hindered.class);

        as(zhang, () -> {
            moderation.release(id);
            return id;
        });

        assertThat(as(li, () -> moderation.claim(id))).isInstanceOf(ClaimOutcome.Claimed.class);
    }

    @Test
    void twoModeratorsAtOnceMakeOneDecision() throws Exception {
        for (int round = 0; round < 10; round++) {
            SignedIn author = people.signUp("作者", Role.CITIZEN);
            PostId id = post(author, "第 " + round + " 条");
            CountDownLatch start = new CountDownLatch(1);
            List<DecisionOutcome> outcomes = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                Future<DecisionOutcome> one = threads.submit(() -> {
                    start.await();
                    return as(zhang, () -> moderation.decide(id, APPROVE));
                });
                Future<DecisionOutcome> other = threads.submit(() -> {
                    start.await();
                    return as(li, () -> moderation.decide(id, REFUSE));
                });
                start.countDown();
                outcomes.add(one.get());
                outcomes.add(other.get());
            }

            assertThat(outcomes).filteredOn(Decided.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Hindered.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Hindered.class,
                            hindered -> assertThat(hindered.obstacle()).isInstanceOf(AlreadyDecided.class));
            assertThat(jdbc.sql("select count(*) from moderation_decision where subject_id = ?")
                            .param(id.toString())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
        assertThat(ledger.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void whoComesLateIsToldWhoDecidedWhat() {
        PostId id = post("话");
        as(zhang, () -> moderation.decide(id, REFUSE));

        assertThat(as(li, () -> moderation.decide(id, APPROVE)))
                .isInstanceOfSatisfying(
                        Hindered.class,
                        hindered -> assertThat(hindered.obstacle())
                                .isInstanceOfSatisfying(AlreadyDecided.class, already -> {
                                    assertThat(already.decision().deciderName()).isEqualTo("张处置");
                                    assertThat(already.decision().outcome())
                                            .isEqualTo(ModerationDecision.Outcome.REFUSED);
                                }));
    }

    @Test
    void nobodyDecidesOnTheirOwnPost() {
        SignedIn both = people.signUp("又写又管的人", Role.CITIZEN, Role.MODERATOR);
        PostId id = post(both, "我自己的话");

        assertThat(as(both, () -> moderation.decide(id, APPROVE))).isEqualTo(new Hindered(new OwnPost()));
        assertThat(as(both, () -> moderation.claim(id))).isEqualTo(new ClaimOutcome.Hindered(new OwnPost()));
        assertThat(as(both, moderation::queue).items().getFirst().own()).isTrue();
        assertThat(find(id).state()).isEqualTo(new Pending());
    }

    @Test
    void aWithdrawnOrUnknownPostIsGone() {
        PostId id = post("话");
        as(citizen, () -> posting.withdraw(id));

        assertThat(as(zhang, () -> moderation.decide(id, APPROVE))).isEqualTo(new Hindered(new Gone()));
        assertThat(as(zhang, () -> moderation.claim(new PostId(UUID.randomUUID()))))
                .isEqualTo(new ClaimOutcome.Hindered(new Gone()));
    }

    @Test
    void aDecisionThatCannotBeRecordedIsNotTaken() {
        PostId id = post("话");
        jdbc.sql("alter table moderation_decision add constraint nothing_more check (outcome <> 'approved') not valid")
                .update();
        try {
            assertThatThrownBy(() -> as(zhang, () -> moderation.decide(id, APPROVE)))
                    .hasMessageContaining("nothing_more");
        } finally {
            jdbc.sql("alter table moderation_decision drop constraint nothing_more")
                    .update();
        }

        assertThat(find(id).state()).isEqualTo(new Pending());
        assertThat(ledger.verify()).isInstanceOf(Intact.class);
        assertThat(jdbc.sql("select count(*) from ledger_entry where subject_id = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theQueueIsOldestFirst() {
        PostId first = post("先来");
        PostId second = post("后到");

        assertThat(as(zhang, moderation::queue).items())
                .extracting(item -> item.post().id())
                .containsExactly(first, second);
        assertThat(as(zhang, moderation::queue).waiting()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "MODERATOR")
    void nobodyButModeratorsModerates(Role role) {
        PostId id = post("话");
        SignedIn other = people.signUp("别人", role);

        assertThatThrownBy(() -> as(other, moderation::queue)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(other, () -> moderation.claim(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(other, () -> moderation.decide(id, APPROVE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PostId post(String text) {
        return post(citizen, text);
    }

    private PostId post(SignedIn author, String text) {
        PostId id = new PostId(UUID.randomUUID());
        as(author, () -> posting.send(new Draft(id, PostKind.STORY, text, Optional.empty(), Optional.empty())));
        return id;
    }

    private Post find(PostId id) {
        return posts.find(id).orElseThrow();
    }
}
