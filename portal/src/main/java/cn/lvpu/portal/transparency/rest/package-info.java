/** The log for machines: what it holds of a certificate, with proofs and what opens its commitments. */
@NullMarked
package cn.lvpu.portal.transparency.rest;

import org.jspecify.annotations.NullMarked;
