/** Attachments over HTTP. Nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.certification.application.page;

import org.jspecify.annotations.NullMarked;
