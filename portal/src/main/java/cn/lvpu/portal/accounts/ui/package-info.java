/** Log-in, sign-up and the own account on screen. Only Flow's router knows these views. */
@NullMarked
package cn.lvpu.portal.accounts.ui;

import org.jspecify.annotations.NullMarked;
