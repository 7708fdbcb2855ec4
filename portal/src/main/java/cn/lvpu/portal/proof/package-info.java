/**
 * Proof that travels: every certificate as a W3C Verifiable Credential, the status lists that go with it, the short proof
 * for printing, and the keys that sign them. Knows the registry by its root package alone; whatever prints or shows a
 * certificate may ask for its proof here.
 */
@NullMarked
package cn.lvpu.portal.proof;

import org.jspecify.annotations.NullMarked;
