package cn.lvpu.portal.transparency.tree;

import java.util.List;

/** Where the hashes of tiles come from: a database, files, another machine. */
@FunctionalInterface
public interface TileSource {
    /**
     * All hashes of the tile, in order.
     *
     * @throws MissingTileException when the tile is not there or is not as wide as was asked
     */
    List<Hash> hashes(Tile tile);
}
