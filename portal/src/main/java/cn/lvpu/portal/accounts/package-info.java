/** Who a person is to the portal: sign-up, log-in names, roles, and the account that is signed in now. What accounts do belongs to the other features; any feature may depend on this package. */
@NullMarked
package cn.lvpu.portal.accounts;

import org.jspecify.annotations.NullMarked;
