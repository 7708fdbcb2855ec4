/**
 * Saved searches, and telling their owners what is new: in the portal, and by a daily letter to those who asked for it. Uses
 * {@code discovery} for what a search is and finds; nobody depends on this feature. How letters are sent is {@code platform.mail}.
 */
@NullMarked
package cn.lvpu.portal.alerts;

import org.jspecify.annotations.NullMarked;
