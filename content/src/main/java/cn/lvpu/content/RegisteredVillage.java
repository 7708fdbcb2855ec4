package cn.lvpu.content;

/**
 * A row of the official code list of villages and residents' committees (统计用区划代码, as of 2022-10-31).
 *
 * @param code12 twelve digits; the first nine are the town's code
 * @param name the name as listed, such as 川底下村委会
 * @param kind 村委会, 居委会 or 其他
 */
public record RegisteredVillage(String code12, String name, String kind) {
    public String townCode() {
        return code12.substring(0, 9);
    }
}
