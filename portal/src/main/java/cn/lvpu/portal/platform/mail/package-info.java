/**
 * Letters to people: features put them into the {@link cn.lvpu.portal.platform.mail.Outbox} within their own transaction, and
 * the {@link cn.lvpu.portal.platform.mail.Postman} sends them by SMTP. Who is written to, and what, is the feature's business.
 */
@NullMarked
@NamedInterface("mail")
package cn.lvpu.portal.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
