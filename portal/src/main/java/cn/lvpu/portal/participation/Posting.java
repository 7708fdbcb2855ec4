package cn.lvpu.portal.participation;

import cn.lvpu.content.Content;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.participation.PostState.Published;
import cn.lvpu.portal.participation.PostingOutcome.EarlierReceived;
import cn.lvpu.portal.participation.PostingOutcome.Reason;
import cn.lvpu.portal.participation.PostingOutcome.Received;
import cn.lvpu.portal.participation.PostingOutcome.Rejected;
import cn.lvpu.portal.participation.PostingOutcome.TooFast;
import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.limits.RateLimit;
import cn.lvpu.portal.platform.limits.RateLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What authors do with their own posts. Every method throws {@code StoreUnavailableException} when PostgreSQL is away. */
@Service
public class Posting {
    /** Per account. */
    public static final RateLimit LIMIT = new RateLimit("post", 5, Duration.ofMinutes(10));

    private static final int OWN_POSTS_SHOWN = 20;

    private final Posts posts;
    private final Content content;
    private final Mentions mentions;
    private final CurrentAccount currentAccount;
    private final RateLimits rateLimits;
    private final Availability availability;
    private final TransactionOperations transaction;
    private final Clock clock;

    Posting(
            Posts posts,
            Content content,
            Mentions mentions,
            CurrentAccount currentAccount,
            RateLimits rateLimits,
            Availability availability,
            TransactionOperations transaction,
            Clock clock) {
        this.posts = posts;
        this.content = content;
        this.mentions = mentions;
        this.currentAccount = currentAccount;
        this.rateLimits = rateLimits;
        this.availability = availability;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Stores a draft as a pending post. Sending the same draft again gives the same post and counts for no limit. */
    @PreAuthorize("hasRole('CITIZEN')")
    public PostingOutcome send(Draft draft) {
        SignedIn author = currentAccount.get();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Optional<PostText> text = switch (PostText.parse(draft.text())) {
            case PostText.Result.Accepted(PostText accepted) -> Optional.of(accepted);
            case PostText.Result.Rejected(PostText.Problem problem) -> {
                reasons.add(Reason.valueOf(problem.name()));
                yield Optional.empty();
            }
        };
        if (draft.districtCode().isPresent()
                && content.findDistrict(draft.districtCode().get()).isEmpty()) {
            reasons.add(Reason.UNKNOWN_DISTRICT);
        }
        if (draft.entryId().isPresent()
                && mentions.findEntry(draft.entryId().get()).isEmpty()) {
            reasons.add(Reason.UNKNOWN_ENTRY);
        }
        if (text.isEmpty() || !reasons.isEmpty()) {
            return new Rejected(reasons);
        }
        Submission submission =
                new Submission(draft.id(), draft.kind(), text.get(), draft.districtCode(), draft.entryId());
        return availability.store(() -> Objects.requireNonNull(
                transaction.execute(status -> receive(submission, author)), "a transaction gives an outcome"));
    }

    /**
     * Takes a post back. A public one disappears from the feed.
     *
     * @return the post as it is now: withdrawn, or refused when that came first; empty when there is none of this id by
     *     this author
     */
    @PreAuthorize("hasRole('CITIZEN')")
    public Optional<Post> withdraw(PostId id) {
        SignedIn author = currentAccount.get();
        return availability.store(() -> Objects.requireNonNull(
                transaction.execute(status -> posts.findForUpdate(id)
                        .filter(post -> post.isBy(author.id()))
                        .map(post -> {
                            if (!(post.state() instanceof Pending || post.state() instanceof Published)) {
                                return post;
                            }
                            Post withdrawn = post.withdraw(now());
                            posts.update(withdrawn);
                            return withdrawn;
                        })),
                "a transaction gives an outcome"));
    }

    /** The author's newest posts in every state. */
    @PreAuthorize("isAuthenticated()")
    public List<Post> listOwn() {
        SignedIn author = currentAccount.get();
        return availability.store(() -> posts.listBy(author.id(), OWN_POSTS_SHOWN));
    }

    private PostingOutcome receive(Submission submission, SignedIn author) {
        Optional<Post> earlier = posts.find(submission.id());
        if (earlier.isPresent()) {
            return repeated(submission, author, earlier.get());
        }
        Optional<Duration> wait = rateLimits.take(LIMIT, author.id().toString());
        if (wait.isPresent()) {
            return new TooFast(wait.get());
        }
        Post post = new Post(
                submission.id(),
                author.id(),
                author.displayName(),
                submission.kind(),
                submission.text(),
                submission.districtCode(),
                submission.entryId(),
                false,
                now(),
                new Pending(),
                1);
        // A double click may arrive on two threads: the primary key lets one in, the other finds it.
        return posts.add(post)
                ? new Received(post)
                : repeated(submission, author, posts.find(submission.id()).orElseThrow());
    }

    private static PostingOutcome repeated(Submission submission, SignedIn author, Post earlier) {
        if (!earlier.isBy(author.id())) {
            return new Rejected(Set.of(Reason.ID_TAKEN));
        }
        return earlier.says(submission) ? new Received(earlier) : new EarlierReceived(earlier);
    }

    /** As PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
