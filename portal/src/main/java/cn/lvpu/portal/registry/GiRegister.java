package cn.lvpu.portal.registry;

import cn.lvpu.content.Content;
import cn.lvpu.content.GiRecord;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The register of announced geographical indications, in memory: it answers with every server stopped. An announcement is
 * about a product of a place, not about a box. Safe for use by many threads.
 */
@Component
public class GiRegister {
    private final Content content;
    private final Map<Integer, List<GiRecord>> byNumber = new TreeMap<>();
    private final List<Named> named = new ArrayList<>();

    private record Named(String folded, GiRecord entry) {}

    GiRegister(Content content) {
        this.content = content;
        for (GiRecord entry : content.giRecords()) {
            AnnouncementNumber.ofAnnouncement(entry.announcement())
                    .ifPresent(number -> byNumber.computeIfAbsent(number, ignored -> new ArrayList<>())
                            .add(entry));
            named.add(new Named(fold(entry.productName()), entry));
        }
    }

    public Optional<GiRecord> find(String id) {
        return content.findGiRecord(id);
    }

    /** All records with that announcement number, of one year where the year is told; newest announcement first. */
    public List<GiRecord> listOf(AnnouncementNumber announcement) {
        return byNumber.getOrDefault(announcement.number(), List.of()).stream()
                .filter(entry ->
                        announcement.year().isEmpty() || announcement.year().getAsInt() == entry.announcementYear())
                .sorted((a, b) -> Integer.compare(b.announcementYear(), a.announcementYear()))
                .toList();
    }

    /** The other records of the same announcement, in the order of the register. */
    public List<GiRecord> listSameAnnouncement(GiRecord entry) {
        return AnnouncementNumber.ofAnnouncement(entry.announcement())
                .map(number -> byNumber.getOrDefault(number, List.of()))
                .orElse(List.of())
                .stream()
                .filter(other -> other.announcement().equals(entry.announcement())
                        && other.announcementYear() == entry.announcementYear()
                        && !other.id().equals(entry.id()))
                .toList();
    }

    /** Records whose product's name is, starts with, holds, or is held by the text, in this order. */
    public List<GiRecord> listNamed(String text) {
        String folded = fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<GiRecord>> ranked = named.stream()
                .filter(each -> rank(each.folded(), folded) < 4)
                .collect(Collectors.groupingBy(
                        each -> rank(each.folded(), folded),
                        TreeMap::new,
                        Collectors.mapping(Named::entry, Collectors.toList())));
        return ranked.values().stream().flatMap(List::stream).toList();
    }

    private static int rank(String name, String text) {
        if (name.equals(text)) {
            return 0;
        }
        if (name.startsWith(text)) {
            return 1;
        }
        if (name.contains(text)) {
            return 2;
        }
        return name.length() >= 2 && text.contains(name) ? 3 : 4;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cf}\\p{P}]+", "");
    }
}
