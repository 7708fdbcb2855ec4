package cn.lvpu.content;

/** How a name is read and written otherwise: pinyin syllables apart ("jing bai li"), initials ("jbl"), traditional form. */
public record Reading(String pinyin, String initials, String traditional) {}
