/** What is printed of certificates: the certificate itself and sheets of labels, as PDF. Nobody outside of the feature uses it. */
@NullMarked
package cn.lvpu.portal.certification.paper;

import org.jspecify.annotations.NullMarked;
