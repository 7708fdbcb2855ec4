/**
 * What people say in public: posts, from the compose box to the feed. Deciding on them belongs to {@code moderation},
 * which uses {@link cn.lvpu.portal.participation.PostsUnderReview}; this package knows nothing of moderators.
 */
@NullMarked
package cn.lvpu.portal.participation;

import org.jspecify.annotations.NullMarked;
