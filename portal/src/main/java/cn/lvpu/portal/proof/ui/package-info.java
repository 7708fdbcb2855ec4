/** The operator's screen for the signing keys. Nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.proof.ui;

import org.jspecify.annotations.NullMarked;
