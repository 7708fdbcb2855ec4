package cn.lvpu.portal.transparency.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A run of at most {@value #FULL} neighbouring hashes of the tree at a height of eight times the level, as C2SP tlog-tiles cuts it.
 *
 * @param level 0..63; leaves are level 0
 * @param index from 0, within the level
 * @param width 1..{@value #FULL} hashes
 */
public record Tile(int level, long index, int width) {
    /** Hashes of a whole tile. */
    public static final int FULL = 256;

    /** Levels of the tree that one level of tiles spans. */
    public static final int HEIGHT = 8;

    private static final String PLACE = "((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?";
    private static final Pattern HASHES = Pattern.compile("tile/([0-9]|[1-5][0-9]|6[0-3])/" + PLACE);
    private static final Pattern ENTRIES = Pattern.compile("tile/entries/" + PLACE);

    public Tile {
        if (level < 0 || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no such tile: " + level + "/" + index + "/" + width);
        }
    }

    /** How many hashes a level of a tree holds: one for each whole tile of the level below. */
    public static long count(int level, long treeSize) {
        return level * HEIGHT >= Long.SIZE ? 0 : treeSize >>> (level * HEIGHT);
    }

    /** The tile that holds a hash of a level, as wide as the tree lets it be. */
    public static Tile holding(int level, long position, long treeSize) {
        long count = count(level, treeSize);
        if (position < 0 || position >= count) {
            throw new IllegalArgumentException("a tree of " + treeSize + " has no hash " + position + " at " + level);
        }
        long index = position / FULL;
        return new Tile(level, index, (int) Math.min(FULL, count - index * FULL));
    }

    /** Every tile of a level of a tree, in order. */
    public static List<Tile> all(int level, long treeSize) {
        List<Tile> tiles = new ArrayList<>();
        for (long position = 0; position < count(level, treeSize); position += FULL) {
            tiles.add(holding(level, position, treeSize));
        }
        return tiles;
    }

    /** The tile of a path of hashes below the log's address; empty for any other path, and for more than a long can count. */
    public static Optional<Tile> ofHashesPath(String path) {
        Matcher matcher = HASHES.matcher(path);
        return matcher.matches()
                ? of(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3))
                : Optional.empty();
    }

    /** The level 0 tile whose entries a path names. */
    public static Optional<Tile> ofEntriesPath(String path) {
        Matcher matcher = ENTRIES.matcher(path);
        return matcher.matches() ? of(0, matcher.group(1), matcher.group(2)) : Optional.empty();
    }

    private static Optional<Tile> of(int level, String place, @Nullable String partial) {
        String digits = place.replaceAll("[x/]", "");
        int width = partial == null ? FULL : Integer.parseInt(partial);
        if (digits.length() > 15 || width > FULL || (partial != null && width == FULL)) {
            return Optional.empty();
        }
        Tile tile = new Tile(level, Long.parseLong(digits), width);
        return tile.place().startsWith(place) ? Optional.of(tile) : Optional.empty();
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Of its first hash, within the level. */
    public long firstPosition() {
        return index * FULL;
    }

    public String hashesPath() {
        return "tile/" + level + "/" + place();
    }

    public String entriesPath() {
        return "tile/entries/" + place();
    }

    private String place() {
        StringBuilder place = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            place.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return isFull() ? place.toString() : place + ".p/" + width;
    }
}
