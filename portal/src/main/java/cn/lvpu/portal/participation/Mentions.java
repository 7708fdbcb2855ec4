package cn.lvpu.portal.participation;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The names and addresses of what posts mention. What left the content since is not shown. */
@Component
public class Mentions {
    private final Content content;

    Mentions(Content content) {
        this.content = content;
    }

    /** An entry as a link. */
    public record EntryLink(String id, String name, String path) {}

    public Optional<String> districtName(Optional<String> code) {
        return code.flatMap(content::findDistrict).map(District::name);
    }

    public Optional<EntryLink> entry(Optional<String> id) {
        return id.flatMap(this::findEntry).map(Mentions::link);
    }

    /** @param id {@code kind:slug} */
    Optional<Entry> findEntry(String id) {
        int colon = id.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : EntryKind.ofKey(id.substring(0, colon))
                        .flatMap(kind -> content.findEntry(kind, id.substring(colon + 1)));
    }

    static EntryLink link(Entry entry) {
        return new EntryLink(entry.id(), entry.name(), "/e/" + entry.kind().key() + "/" + entry.slug());
    }
}
