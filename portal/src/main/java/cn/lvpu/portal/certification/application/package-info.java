/**
 * Applications (申请): the aggregate from a draft to a decision, what applicants, reviewers and the public may do with it, and
 * the ports it is kept behind. A part of the feature {@code certification}: a granted application issues its certificate at
 * {@code CertificationDesk}. Screens of applicants and reviewers both start here (ADR 0020).
 */
@NullMarked
package cn.lvpu.portal.certification.application;

import org.jspecify.annotations.NullMarked;
