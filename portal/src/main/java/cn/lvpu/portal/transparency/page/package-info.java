/** The log's files and its reading pages. */
@NullMarked
package cn.lvpu.portal.transparency.page;

import org.jspecify.annotations.NullMarked;
