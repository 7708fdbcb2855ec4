/** The feed as a working screen. Nothing outside {@code participation} uses it. */
@NullMarked
package cn.lvpu.portal.participation.ui;

import org.jspecify.annotations.NullMarked;
