/** Applications, case files and attachments in PostgreSQL. SQL of applications is here and nowhere else; nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.certification.application.jdbc;

import org.jspecify.annotations.NullMarked;
