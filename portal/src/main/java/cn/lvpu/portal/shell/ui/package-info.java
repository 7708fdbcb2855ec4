/** What a person sees on a working screen when something is missing, refused or broken. Only Flow's router knows these views. */
@NullMarked
package cn.lvpu.portal.shell.ui;

import org.jspecify.annotations.NullMarked;
