package cn.lvpu.portal.moderation;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.moderation.Judgement.Approve;
import cn.lvpu.portal.moderation.Judgement.Refuse;
import cn.lvpu.portal.moderation.ModerationDecision.Outcome;
import cn.lvpu.portal.moderation.Obstacle.AlreadyDecided;
import cn.lvpu.portal.moderation.Obstacle.BadSentence;
import cn.lvpu.portal.moderation.Obstacle.Gone;
import cn.lvpu.portal.moderation.Obstacle.HeldBy;
import cn.lvpu.portal.moderation.Obstacle.OwnPost;
import cn.lvpu.portal.participation.Post;
import cn.lvpu.portal.participation.PostId;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.participation.PostText;
import cn.lvpu.portal.participation.PostsUnderReview;
import cn.lvpu.portal.participation.RefusalReason;
import cn.lvpu.portal.platform.availability.Availability;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What moderators do. A decision, the record of it, the ledger's row and the post's new state are stored together or not at
 * all. Every method throws {@code StoreUnavailableException} when PostgreSQL is away.
 */
@Service
public class Moderation {
    private static final int SHOWN = 100;

    private final PostsUnderReview posts;
    private final Claims claims;
    private final ModerationDecisions decisions;
    private final Ledger ledger;
    private final QueueOrder order;
    private final CurrentAccount currentAccount;
    private final Availability availability;
    private final TransactionOperations transaction;
    private final Clock clock;

    Moderation(
            PostsUnderReview posts,
            Claims claims,
            ModerationDecisions decisions,
            Ledger ledger,
            QueueOrder order,
            CurrentAccount currentAccount,
            Availability availability,
            TransactionOperations transaction,
            Clock clock) {
        this.posts = posts;
        this.claims = claims;
        this.decisions = decisions;
        this.ledger = ledger;
        this.order = order;
        this.currentAccount = currentAccount;
        this.availability = availability;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The queue as it is now. */
    @PreAuthorize("hasRole('MODERATOR')")
    public ModerationQueue queue() {
        AccountId me = currentAccount.get().id();
        return availability.store(() -> {
            Map<Subject, Claim> running =
                    claims.listRunning(now()).stream().collect(Collectors.toMap(Claim::subject, Function.identity()));
            List<QueueItem> items = posts.listPending(SHOWN).stream()
                    .map(post ->
                            new QueueItem(post, Optional.ofNullable(running.get(Subject.of(post.id()))), post.isBy(me)))
                    .sorted(order.first())
                    .toList();
            return new ModerationQueue(items, posts.countPending());
        });
    }

    /** Takes an item, or keeps it for another {@link Claim#HOLDS}. */
    @PreAuthorize("hasRole('MODERATOR')")
    public ClaimOutcome claim(PostId id) {
        SignedIn moderator = currentAccount.get();
        return inTransaction(() -> {
            Optional<Post> post = posts.findForUpdate(id);
            Optional<Obstacle> obstacle = obstacle(id, post, moderator);
            if (obstacle.isPresent()) {
                return new ClaimOutcome.Hindered(obstacle.get());
            }
            Claim claim = take(id, moderator);
            return claim.isOf(moderator.id())
                    ? new ClaimOutcome.Claimed(claim)
                    : new ClaimOutcome.Hindered(new HeldBy(claim));
        });
    }

    /** Lets an item go, for others to take. */
    @PreAuthorize("hasRole('MODERATOR')")
    public void release(PostId id) {
        AccountId me = currentAccount.get().id();
        inTransaction(() -> {
            claims.release(Subject.of(id), me);
            return true;
        });
    }

    /** Decides on a pending post, which is claimed for it where nobody has it. */
    @PreAuthorize("hasRole('MODERATOR')")
    public DecisionOutcome decide(PostId id, Judgement judgement) {
        SignedIn moderator = currentAccount.get();
        Optional<String> reason = switch (judgement) {
            case Approve() -> Optional.of("");
            case Refuse(RefusalCode _, String sentence) -> readable(sentence);
        };
        if (reason.isEmpty()) {
            return new DecisionOutcome.Hindered(new BadSentence());
        }
        return inTransaction(() -> {
            Optional<Post> found = posts.findForUpdate(id);
            Optional<Obstacle> obstacle = obstacle(id, found, moderator);
            if (obstacle.isPresent()) {
                return new DecisionOutcome.Hindered(obstacle.get());
            }
            Claim claim = take(id, moderator);
            if (!claim.isOf(moderator.id())) {
                return new DecisionOutcome.Hindered(new HeldBy(claim));
            }
            return new DecisionOutcome.Decided(carryOut(found.orElseThrow(), judgement, reason.get(), moderator));
        });
    }

    private ModerationDecision carryOut(Post pending, Judgement judgement, String reason, SignedIn moderator) {
        Instant at = now();
        Subject subject = Subject.of(pending.id());
        Outcome outcome;
        String code;
        String action;
        switch (judgement) {
            case Approve() -> {
                posts.publish(pending, at);
                outcome = Outcome.APPROVED;
                code = ModerationDecision.MEETS_RULES;
                action = "post.approve";
            }
            case Refuse(RefusalCode why, String _) -> {
                posts.refuse(pending, new RefusalReason(why.key(), reason), at);
                outcome = Outcome.REFUSED;
                code = why.key();
                action = "post.refuse";
            }
        }
        claims.end(subject);
        long sequence = ledger.append(
                new LedgerEntry(moderator.id(), Role.MODERATOR, action, subject.kind(), subject.id(), code, reason));
        ModerationDecision decision = new ModerationDecision(
                UUID.randomUUID(),
                subject,
                pending.rowVersion(),
                outcome,
                code,
                reason,
                moderator.id(),
                moderator.displayName(),
                at,
                sequence);
        decisions.add(decision);
        return decision;
    }

    private Optional<Obstacle> obstacle(PostId id, Optional<Post> post, SignedIn moderator) {
        if (post.isEmpty()) {
            return Optional.of(new Gone());
        }
        if (post.get().isBy(moderator.id())) {
            return Optional.of(new OwnPost());
        }
        if (post.get().state() instanceof Pending) {
            return Optional.empty();
        }
        return Optional.of(decisions
                .findLast(Subject.of(id))
                .<Obstacle>map(AlreadyDecided::new)
                .orElseGet(Gone::new));
    }

    private Claim take(PostId id, SignedIn moderator) {
        Instant now = now();
        return claims.take(
                new Claim(Subject.of(id), moderator.id(), moderator.displayName(), now.plus(Claim.HOLDS)), now);
    }

    private static Optional<String> readable(String sentence) {
        return switch (PostText.parse(sentence)) {
            case PostText.Result.Accepted(PostText text)
            when PostText.length(text.value()) >= Refuse.MIN_SENTENCE
                    && PostText.length(text.value()) <= Refuse.MAX_SENTENCE -> Optional.of(text.value());
            case PostText.Result.Accepted(PostText _), PostText.Result.Rejected(PostText.Problem _) -> Optional.empty();
        };
    }

    private <T> T inTransaction(Supplier<T> work) {
        return availability.store(() ->
                Objects.requireNonNull(transaction.execute(status -> work.get()), "a transaction gives an outcome"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
