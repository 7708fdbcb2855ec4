/** Saved searches on screen, and the number of news in the header. Only Flow's router and the shell know it. */
@NullMarked
package cn.lvpu.portal.alerts.ui;

import org.jspecify.annotations.NullMarked;
