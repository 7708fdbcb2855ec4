package cn.lvpu.content;

import java.util.List;

/**
 * A district of Beijing with its towns.
 *
 * @param code six digits
 * @param ecologicalConservation whether it belongs to the ecological-conservation area as a whole or in part
 * @param centre a point to centre a map on
 */
public record District(
        String code, String name, Reading reading, boolean ecologicalConservation, GeoPoint centre, List<Town> towns) {
    /** @param code nine digits; {@code otherName} is the second official name (地区 / 镇), possibly empty */
    public record Town(String code, String name, String otherName, String pinyin) {}
}
