package cn.lvpu.content;

import java.util.List;

/** What only one kind of entry has. Texts may be empty where no source says. */
public sealed interface EntryDetails {
    /** @param classPath national class and subclass, such as 果品-梨 */
    record Product(String classPath) implements EntryDetails {}

    /** @param stops in walking order; length and duration as the source prints them (about 12 km, about 6 h) */
    record Route(String type, List<String> stops, String length, String duration, String transport)
            implements EntryDetails {}

    /** @param grade the grade as announced, such as 国家甲级旅游民宿 or 门头沟小院 */
    record Homestay(String grade) implements EntryDetails {}

    /** @param code12 twelve digits of the statistical code, or empty */
    record Village(String code12, String nationalBatch) implements EntryDetails {}

    record Heritage(String level, String category, String code, String batch, String protectionUnit)
            implements EntryDetails {}

    /** A dated happening; dates are ISO days, {@code last} equals {@code first} for one day. */
    record Event(java.time.LocalDate first, java.time.LocalDate last) implements EntryDetails {}

    /** A published value account: figure with unit, year, price basis and standard are in the entry's facts. */
    record Account(String standard, int year) implements EntryDetails {}
}
