package cn.lvpu.portal.participation.ui;

import cn.lvpu.portal.participation.FeedPage;
import cn.lvpu.portal.participation.FeedQuery;

/** What the list on the feed shows: each is another sight. */
sealed interface FeedState {
    record Loading() implements FeedState {}

    /** @param remark a sentence about where the posts come from, empty where they are as asked */
    record Loaded(FeedPage page, FeedQuery asked, String remark) implements FeedState {}

    record Empty(FeedQuery asked, String remark) implements FeedState {}

    record Failed() implements FeedState {}
}
