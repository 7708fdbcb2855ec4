/** The open registry for machines. */
@NullMarked
package cn.lvpu.portal.opendata.rest;

import org.jspecify.annotations.NullMarked;
