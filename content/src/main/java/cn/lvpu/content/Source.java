package cn.lvpu.content;

/**
 * Where a fact comes from: publisher or document, and the date as printed (may be empty when none is known). Never an
 * address: most addresses at hand are mirrors.
 */
public record Source(String publisher, String date) {}
