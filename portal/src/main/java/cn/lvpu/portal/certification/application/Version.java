package cn.lvpu.portal.certification.application;

import java.time.Instant;

/**
 * The answers as they were submitted; never changed.
 *
 * @param number 1 for the first submission, one more for each answered correction
 */
public record Version(int number, Answers answers, Instant at) {}
