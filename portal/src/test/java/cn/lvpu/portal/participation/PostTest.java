package cn.lvpu.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.participation.Post.IllegalTransition;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.participation.PostState.Published;
import cn.lvpu.portal.participation.PostState.Refused;
import cn.lvpu.portal.participation.PostState.Withdrawn;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostTest {
    private static final Instant T0 = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant T1 = T0.plusSeconds(60);
    private static final RefusalReason REASON = new RefusalReason("advertising", "这是广告，不予公开。");

    private final Post pending = new Post(
            new PostId(UUID.randomUUID()),
            new AccountId(UUID.randomUUID()),
            "西山徒步客",
            PostKind.STORY,
            new PostText("妙峰山的玫瑰开了。"),
            Optional.of("110109"),
            Optional.empty(),
            false,
            T0,
            new Pending(),
            1);

    @Test
    void aPendingPostIsPublishedRefusedOrWithdrawn() {
        assertThat(pending.publish(T1).state()).isEqualTo(new Published(T1));
        assertThat(pending.refuse(REASON, T1).state()).isEqualTo(new Refused(T1, REASON));
        assertThat(pending.withdraw(T1).state()).isEqualTo(new Withdrawn(T1));
    }

    @Test
    void aPublishedPostMayOnlyBeWithdrawn() {
        Post published = pending.publish(T1);

        assertThat(published.withdraw(T1).state()).isEqualTo(new Withdrawn(T1));
        assertThatThrownBy(() -> published.publish(T1)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> published.refuse(REASON, T1)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void refusedAndWithdrawnAreFinal() {
        for (Post settled : new Post[] {pending.refuse(REASON, T1), pending.withdraw(T1)}) {
            assertThatThrownBy(() -> settled.publish(T1)).isInstanceOf(IllegalTransition.class);
            assertThatThrownBy(() -> settled.refuse(REASON, T1)).isInstanceOf(IllegalTransition.class);
            assertThatThrownBy(() -> settled.withdraw(T1)).isInstanceOf(IllegalTransition.class);
        }
    }

    @Test
    void everyTransitionIsANewVersionAndOnlyAPublishedPostIsPublic() {
        Post published = pending.publish(T1);
        Post withdrawn = published.withdraw(T1);

        assertThat(published.rowVersion()).isEqualTo(2);
        assertThat(withdrawn.rowVersion()).isEqualTo(3);
        assertThat(pending.isPublic()).isFalse();
        assertThat(published.isPublic()).isTrue();
        assertThat(withdrawn.isPublic()).isFalse();
        assertThat(pending.refuse(REASON, T1).isPublic()).isFalse();
    }

    @Test
    void nobodyIsRefusedWithoutAReason() {
        assertThatThrownBy(() -> new RefusalReason("advertising", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RefusalReason("", "因为。")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheCanonicalFormIsAnId() {
        String id = "0198aaaa-bbbb-4ccc-8ddd-eeeeffff0000";

        assertThat(PostId.find(id)).contains(new PostId(UUID.fromString(id)));
        assertThat(PostId.find(id.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(PostId.find("1-1-1-1-1")).isEmpty();
        assertThat(PostId.find("")).isEmpty();
    }
}
