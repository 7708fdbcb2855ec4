/**
 * What every page wears: header, footer, design tokens and illustrations, for server-rendered pages and working screens
 * alike. Any feature's screens may use it; it knows no feature.
 */
@NullMarked
package cn.lvpu.portal.shell;

import org.jspecify.annotations.NullMarked;
