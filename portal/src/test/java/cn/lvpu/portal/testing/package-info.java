/** What tests of all features share: the real servers, started once per JVM, a browser, and people to be signed in as. */
@NullMarked
package cn.lvpu.portal.testing;

import org.jspecify.annotations.NullMarked;
