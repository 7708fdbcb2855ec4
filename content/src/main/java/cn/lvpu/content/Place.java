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

    /**
     * Whether the other place lies in this one: in the city, in the same district or, where this one names towns, in one
     * of these towns.
     */
    public boolean covers(Place other) {
        return districtCode.equals("110000")
                || (districtCode.equals(other.districtCode)
                        && (towns.isEmpty() || other.towns.stream().anyMatch(towns::contains)));
    }

    /** 0 for towns, 1 for a district, 2 for the whole city. */
    int breadth() {
        return districtCode.equals("110000") ? 2 : towns.isEmpty() ? 1 : 0;
    }
}
