/** Tests of accounts, and people for the tests of others. */
@NullMarked
package cn.lvpu.portal.accounts;

import org.jspecify.annotations.NullMarked;
