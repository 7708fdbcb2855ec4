/** The moderators' queue as a working screen. Nothing outside {@code moderation} uses it. */
@NullMarked
package cn.lvpu.portal.moderation.ui;

import org.jspecify.annotations.NullMarked;
