/** The open registry's reading page and its files. */
@NullMarked
package cn.lvpu.portal.opendata.page;

import org.jspecify.annotations.NullMarked;
