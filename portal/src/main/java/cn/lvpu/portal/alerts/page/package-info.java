/** The pages behind the links in letters: complete without a log-in, a session or JavaScript. */
@NullMarked
package cn.lvpu.portal.alerts.page;

import org.jspecify.annotations.NullMarked;
