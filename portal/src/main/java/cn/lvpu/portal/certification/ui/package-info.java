/** The reviewers' screen {@code /review}. Nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.certification.ui;

import org.jspecify.annotations.NullMarked;
