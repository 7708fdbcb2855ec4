/** The proof feature's reading pages: the proof of one certificate, and the page that checks proofs without a network. Nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.proof.page;

import org.jspecify.annotations.NullMarked;
