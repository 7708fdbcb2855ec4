/** The registry's reading pages: the verdict of a certificate and the record of a geographical indication. */
@NullMarked
package cn.lvpu.portal.registry.page;

import org.jspecify.annotations.NullMarked;
