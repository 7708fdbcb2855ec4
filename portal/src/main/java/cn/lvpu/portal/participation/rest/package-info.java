/** Published posts for programs. Nothing outside {@code participation} uses it. */
@NullMarked
package cn.lvpu.portal.participation.rest;

import org.jspecify.annotations.NullMarked;
