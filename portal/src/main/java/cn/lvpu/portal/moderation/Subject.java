package cn.lvpu.portal.moderation;

import cn.lvpu.portal.participation.PostId;

/**
 * What is decided on.
 *
 * @param kind {@code post}; later kinds join the same queue
 */
public record Subject(String kind, String id) {
    public static Subject of(PostId post) {
        return new Subject("post", post.toString());
    }
}
