/** The screens of applicants, {@code /apply}. Nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.certification.application.ui;

import org.jspecify.annotations.NullMarked;
