package cn.lvpu.portal.discovery.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.portal.discovery.page.share.CardPainter;
import cn.lvpu.portal.discovery.page.share.ShareCard;
import cn.lvpu.portal.platform.i18n.Texts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShareCardsTest {
    private static final Content CONTENT = ContentLoader.bundled();
    private static final ShareCards CARDS =
            new ShareCards(new OriginMap(CONTENT.districtOutlinesGeoJson()), Texts.bundled());
    private static final CardPainter PAINTER = new CardPainter();

    @Test
    void theTypefaceThatTravelsWithThePortalWritesEveryCard() {
        for (Entry entry : CONTENT.entries()) {
            ShareCard card = CARDS.card(entry);
            assertThat(List.of(card.site(), card.tagline(), card.kind(), card.name(), card.place(), card.season()))
                    .as(entry.id())
                    .allMatch(PAINTER::canWrite);
            assertThat(card.marks()).allMatch(PAINTER::canWrite);
            assertThat(PAINTER.canWrite(card.mapLabel())).isTrue();
        }
    }

    @Test
    void aCardHasTheSizeThatReadersOfOpenGraphShowWholeAndIsPaintedOnce() throws Exception {
        Entry pear = CONTENT.findEntry(EntryKind.PRODUCT, "jing-bai-li").orElseThrow();

        byte[] png = CARDS.png(pear);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(png.length).isLessThan(150_000);
        assertThat(CARDS.png(pear)).isSameAs(png);
    }

    @Test
    void theNameIsWrittenInInkAndTheOwnDistrictFilled() throws Exception {
        Entry pear = CONTENT.findEntry(EntryKind.PRODUCT, "jing-bai-li").orElseThrow();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(CARDS.png(pear)));

        assertThat(pixels(image, 72, 260, 400, 130, 0x1c2722)).isGreaterThan(3_000);
        assertThat(pixels(image, 748, 48, 404, 532, 0xb9d3c5)).isGreaterThan(2_000);
    }

    @Test
    void whatTheTypefaceCannotWriteIsLeftOffAndNeverReplaced() throws Exception {
        ShareCard written = card("京白梨", "门头沟区");
        ShareCard unknown = card("𠮷𡈽", "𠮷𡈽");

        BufferedImage with = ImageIO.read(new ByteArrayInputStream(PAINTER.png(written)));
        BufferedImage without = ImageIO.read(new ByteArrayInputStream(PAINTER.png(unknown)));

        assertThat(pixels(with, 72, 240, 640, 160, 0x1c2722)).isPositive();
        assertThat(pixels(with, 72, 400, 640, 60, 0x56635c)).isPositive();
        assertThat(pixels(without, 72, 240, 640, 160, 0x1c2722)).isZero();
        assertThat(pixels(without, 72, 240, 640, 360, 0x56635c)).isZero();
    }

    @Test
    void aPendingSeasonIsSaidToBeSo() {
        Entry pending = CONTENT.entries().stream()
                .filter(entry -> !entry.season().months().isEmpty())
                .filter(entry -> entry.season().confidence() == cn.lvpu.content.Confidence.PENDING)
                .findFirst()
                .orElseThrow();

        assertThat(CARDS.card(pending).season()).contains("待核实");
        assertThat(CARDS.card(pending).seasonPending()).isTrue();
    }

    private static ShareCard card(String name, String place) {
        return new ShareCard("绿谱", "", "产品", name, place, List.of(), "", new TreeSet<>(), false, Optional.empty(), "");
    }

    private static int pixels(BufferedImage image, int left, int top, int width, int height, int colour) {
        int found = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                if ((image.getRGB(x, y) & 0xffffff) == colour) {
                    found++;
                }
            }
        }
        return found;
    }
}
