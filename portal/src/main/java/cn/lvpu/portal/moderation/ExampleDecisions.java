package cn.lvpu.portal.moderation;

import cn.lvpu.portal.accounts.ActingAs;
import cn.lvpu.portal.moderation.Judgement.Approve;
import cn.lvpu.portal.participation.Post;
import cn.lvpu.portal.platform.firststart.FirstStart;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Approves the example posts of new embedded data, but for the newest: that one waits for whoever tries the queue. */
@Component
@Profile("embedded")
class ExampleDecisions implements FirstStart {
    private final Moderation moderation;
    private final ActingAs actingAs;

    ExampleDecisions(Moderation moderation, ActingAs actingAs) {
        this.moderation = moderation;
        this.actingAs = actingAs;
    }

    @Override
    public String name() {
        return "moderation.example-decisions";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<String> run() {
        return actingAs.run("moderator", () -> {
            List<Post> examples = moderation.queue().items().stream()
                    .map(QueueItem::post)
                    .filter(Post::example)
                    .toList();
            examples.stream()
                    .limit(Math.max(0, examples.size() - 1L))
                    .forEach(post -> moderation.decide(post.id(), new Approve()));
            return List.<String>of();
        });
    }
}
