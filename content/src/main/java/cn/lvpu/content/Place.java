package cn.lvpu.content;

import java.util.List;

/**
 * Where an entry belongs.
 *
 * @param districtCode six digits of the statistical code, or 110000 for the whole city
 * @param towns towns by their register rows, possibly none
 * @param villages village names as the source prints them, possibly none
 */
public record Place(String districtCode, String districtName, List<Town> towns, List<String> villages) {
    /** A town or subdistrict: nine digits of the statistical code and its current name. */
    public record Town(String code, String name) {}
}
