package cn.lvpu.portal.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 0, 1, tile/0/000.p/1",
        "1, 67, 17, tile/1/067.p/17",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "63, 1000, 255, tile/63/x001/000.p/255"
    })
    void pathsAreThoseOfTheSpecification(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.hashesPath()).isEqualTo(path);
        assertThat(Tile.ofHashesPath(path)).contains(tile);
    }

    @Test
    void entriesLieBesideTheirHashes() {
        assertThat(new Tile(0, 1234067, 112).entriesPath()).isEqualTo("tile/entries/x001/x234/067.p/112");
        assertThat(Tile.ofEntriesPath("tile/entries/x001/x234/067.p/112")).contains(new Tile(0, 1234067, 112));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/0/0000",
                "tile/00/000",
                "tile/64/000",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/001/067",
                "tile/0/x000/067",
                "tile/0/x001/x067",
                "tile/entries/000",
                "tile/0/000/",
                "tile/0/../checkpoint",
                "tile/0/x999/x999/x999/x999/x999/x999/999"
            })
    void anyOtherPathIsNoTile(String path) {
        assertThat(Tile.ofHashesPath(path)).isEmpty();
    }

    @Test
    void aTreeOf70000HasTheTilesOfTheSpecificationsExample() {
        assertThat(Tile.all(0, 70_000)).hasSize(274).last().isEqualTo(new Tile(0, 273, 112));
        assertThat(Tile.all(1, 70_000)).containsExactly(new Tile(1, 0, 256), new Tile(1, 1, 17));
        assertThat(Tile.all(2, 70_000)).containsExactly(new Tile(2, 0, 1));
        assertThat(Tile.all(3, 70_000)).isEmpty();
        assertThat(Tile.all(1, 256)).containsExactly(new Tile(1, 0, 1));
    }

    @Test
    void bundlesAreReadAsTheyWereWrittenAndNeverHalf() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2, 3}, new byte[65_535]);
        byte[] bundle = EntryBundle.encode(entries);
        assertThat(EntryBundle.decode(bundle)).usingRecursiveComparison().isEqualTo(entries);
        assertThat(bundle).startsWith(0, 0, 0, 3, 1, 2, 3, 0xFF, 0xFF);
        for (int cut : new int[] {1, 3, 6, 100}) {
            assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.decode(Arrays.copyOf(bundle, cut)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536])));
    }
}
