package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Confidence;
import cn.lvpu.content.Entry;
import cn.lvpu.portal.discovery.page.share.CardPainter;
import cn.lvpu.portal.discovery.page.share.ShareCard;
import cn.lvpu.portal.platform.i18n.Texts;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of entry pages for other people's timelines. Painted once each; the content does not change while we run. */
final class ShareCards {
    /** About two hundred cards; a card is 25 to 60 KB. */
    private static final long KEPT_BYTES = 8L << 20;

    private final OriginMap map;
    private final Texts texts;
    private final SeasonWords seasonWords;
    private final CardPainter painter = new CardPainter();
    private final Cache<String, byte[]> painted = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((String id, byte[] png) -> png.length)
            .build();

    ShareCards(OriginMap map, Texts texts) {
        this.map = map;
        this.texts = texts;
        this.seasonWords = new SeasonWords(texts);
    }

    static String url(Entry entry) {
        return EntryCards.url(entry) + "/card.png";
    }

    /** The card of an entry as PNG. */
    byte[] png(Entry entry) {
        return painted.get(entry.id(), _ -> painter.png(card(entry)));
    }

    ShareCard card(Entry entry) {
        boolean pending = entry.season().confidence() == Confidence.PENDING;
        String months = seasonWords.of(entry.season().months());
        return new ShareCard(
                texts.get("shell.name"),
                texts.get("shell.tagline"),
                entry.kind().label(),
                entry.name(),
                EntryCards.place(entry.place()),
                marks(entry),
                months.isEmpty() ? "" : texts.get(pending ? "entry.card.season.pending" : "entry.card.season", months),
                entry.season().months(),
                pending,
                Optional.of(map.drawing(entry.place().districtCode(), entry.point())),
                texts.get("discovery.map.label"));
    }

    private List<String> marks(Entry entry) {
        var marks = new ArrayList<String>();
        if (!entry.giRecordIds().isEmpty()) {
            marks.add(texts.get("discovery.badge.gi"));
        }
        if (entry.confidence() == Confidence.PENDING) {
            marks.add(texts.get("discovery.badge.pending"));
        }
        return List.copyOf(marks);
    }
}
