/** What machines fetch of the proof feature: credentials, status lists, the issuer's keys. Nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.proof.rest;

import org.jspecify.annotations.NullMarked;
