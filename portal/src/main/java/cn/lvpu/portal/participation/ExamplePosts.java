package cn.lvpu.portal.participation;

import cn.lvpu.portal.accounts.ActingAs;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.platform.firststart.FirstStart;
import cn.lvpu.portal.platform.i18n.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Three posts marked 示例 on new embedded data, all waiting for a moderator. */
@Component
@Profile("embedded")
class ExamplePosts implements FirstStart {
    private static final String DISTRICT = "110109";
    private static final String ENTRY = "product:jing-bai-li";

    private final Posts posts;
    private final Mentions mentions;
    private final ActingAs actingAs;
    private final CurrentAccount currentAccount;
    private final Texts texts;
    private final Clock clock;

    ExamplePosts(
            Posts posts,
            Mentions mentions,
            ActingAs actingAs,
            CurrentAccount currentAccount,
            Texts texts,
            Clock clock) {
        this.posts = posts;
        this.mentions = mentions;
        this.actingAs = actingAs;
        this.currentAccount = currentAccount;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "participation.example-posts";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<String> run() {
        SignedIn author = actingAs.run("citizen", currentAccount::get);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        add(author, "participation.example.pear", Optional.of(ENTRY), now.minus(Duration.ofHours(3)));
        add(author, "participation.example.trail", Optional.empty(), now.minus(Duration.ofHours(2)));
        add(author, "participation.example.rose", Optional.empty(), now.minus(Duration.ofMinutes(20)));
        return List.of();
    }

    private void add(SignedIn author, String key, Optional<String> entry, Instant at) {
        posts.add(new Post(
                new PostId(UUID.randomUUID()),
                author.id(),
                author.displayName(),
                PostKind.STORY,
                new PostText(texts.get(key)),
                Optional.of(DISTRICT),
                entry.filter(id -> mentions.findEntry(id).isPresent()),
                true,
                at,
                new Pending(),
                1));
    }
}
