package cn.lvpu.indexer.rollout;

import cn.lvpu.indexer.source.ChangeFeed;
import cn.lvpu.indexer.source.Publications;
import javax.sql.DataSource;

/** The truth that people make, where there is one. */
public record Database(DataSource dataSource, ChangeFeed feed, Publications publications) {
    public static Database of(DataSource dataSource) {
        return new Database(dataSource, new ChangeFeed(dataSource), new Publications(dataSource));
    }
}
