package cn.lvpu.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** The official places that content refers to: districts, towns, villages, outlines. */
final class Register {
    static final String WHOLE_CITY = "110000";

    private static final String DISTRICTS = "districts/districts.csv";
    private static final String TOWNS = "districts/towns.csv";
    private static final String VILLAGES = "districts/villages.csv";
    private static final String OUTLINES = "districts/outlines.geojson";
    static final List<String> FILES = List.of(DISTRICTS, TOWNS, VILLAGES, OUTLINES);

    private static final Pattern CODE6 = Pattern.compile("\\d{6}");
    private static final Pattern CODE9 = Pattern.compile("\\d{9}");
    private static final Pattern CODE12 = Pattern.compile("\\d{12}");

    private final Map<String, District> districts = new LinkedHashMap<>();
    private final Map<String, Place.Town> towns = new HashMap<>();
    private final Map<String, RegisteredVillage> villages = new HashMap<>();
    private String outlinesGeoJson = "";
    private DistrictOutlines outlines = new DistrictOutlines();

    static Register read(SortedMap<String, byte[]> files, Problems problems) {
        var register = new Register();
        for (String file : FILES) {
            if (!files.containsKey(file)) {
                problems.add(file, 0, "", "缺少这个文件");
            }
        }
        text(files, OUTLINES, problems).ifPresent(text -> {
            register.outlinesGeoJson = text;
            register.outlines = DistrictOutlines.parse(OUTLINES, text, problems);
        });
        Map<String, List<District.Town>> townsByDistrict = new HashMap<>();
        text(files, TOWNS, problems).ifPresent(text -> register.readTowns(text, townsByDistrict, problems));
        text(files, DISTRICTS, problems).ifPresent(text -> register.readDistricts(text, townsByDistrict, problems));
        text(files, VILLAGES, problems).ifPresent(text -> register.readVillages(text, problems));
        return register;
    }

    private static Optional<String> text(SortedMap<String, byte[]> files, String file, Problems problems) {
        return Optional.ofNullable(files.get(file)).flatMap(bytes -> FileText.decode(file, bytes, problems));
    }

    private void readTowns(String text, Map<String, List<District.Town>> townsByDistrict, Problems problems) {
        for (var row : CsvTable.read(TOWNS, text, List.of("code", "name", "other_name", "pinyin"), problems)) {
            String code = code(row, CODE9, "9");
            var town = new District.Town(code, row.text("name"), row.textOrEmpty("other_name"), row.text("pinyin"));
            if (towns.put(code, new Place.Town(code, town.name())) != null) {
                row.report("code", "代码 " + code + " 重复");
            }
            townsByDistrict
                    .computeIfAbsent(code.substring(0, Math.min(6, code.length())), any -> new ArrayList<>())
                    .add(town);
        }
    }

    private void readDistricts(String text, Map<String, List<District.Town>> townsByDistrict, Problems problems) {
        var columns = List.of(
                "code",
                "name",
                "pinyin",
                "initials",
                "traditional",
                "ecological_conservation",
                "latitude",
                "longitude");
        for (var row : CsvTable.read(DISTRICTS, text, columns, problems)) {
            String code = code(row, CODE6, "6");
            boolean conservation = switch (row.text("ecological_conservation")) {
                case "whole", "part" -> true;
                case "no" -> false;
                default -> {
                    row.report("ecological_conservation", "可用 whole、part、no");
                    yield false;
                }
            };
            row.text("latitude");
            row.text("longitude");
            GeoPoint centre = row.point("latitude", "longitude").orElse(new GeoPoint(0, 0));
            if (!outlines.knows(code)) {
                row.report("code", OUTLINES + " 里没有 " + code);
            }
            var reading = new Reading(row.text("pinyin"), row.text("initials"), row.text("traditional"));
            List<District.Town> ownTowns = townsByDistrict.getOrDefault(code, List.of()).stream()
                    .sorted(Comparator.comparing(District.Town::code))
                    .toList();
            var district = new District(code, row.text("name"), reading, conservation, centre, ownTowns);
            if (districts.put(code, district) != null) {
                row.report("code", "代码 " + code + " 重复");
            }
        }
        for (String code : townsByDistrict.keySet()) {
            if (!districts.containsKey(code)) {
                problems.add(TOWNS, 0, "code", DISTRICTS + " 里没有 " + code);
            }
        }
    }

    private void readVillages(String text, Problems problems) {
        for (var row : CsvTable.read(VILLAGES, text, List.of("code", "name", "kind"), problems)) {
            String code = code(row, CODE12, "12");
            if (code.length() == 12 && !towns.containsKey(code.substring(0, 9))) {
                row.report("code", TOWNS + " 里没有 " + code.substring(0, 9));
            }
            if (villages.put(code, new RegisteredVillage(code, row.text("name"), row.text("kind"))) != null) {
                row.report("code", "代码 " + code + " 重复");
            }
        }
    }

    private static String code(Fields row, Pattern form, String digits) {
        String code = row.text("code");
        if (!code.isEmpty() && !form.matcher(code).matches()) {
            row.report("code", "“" + code + "”不是 " + digits + " 位代码");
        }
        return code;
    }

    List<District> districts() {
        return List.copyOf(districts.values());
    }

    Optional<District> findDistrict(String code) {
        return Optional.ofNullable(districts.get(code));
    }

    Optional<Place.Town> findTown(String code) {
        return Optional.ofNullable(towns.get(code));
    }

    Map<String, RegisteredVillage> villages() {
        return villages;
    }

    String outlinesGeoJson() {
        return outlinesGeoJson;
    }

    DistrictOutlines outlines() {
        return outlines;
    }

    /** Reads {@code district}, {@code towns} and {@code villages}, each checked against the register. */
    Place place(Fields fields) {
        String code = fields.text("district");
        String name = code.equals(WHOLE_CITY)
                ? "北京市"
                : findDistrict(code).map(District::name).orElse("");
        if (name.isEmpty() && !code.isEmpty()) {
            fields.report("district", "没有代码为 " + code + " 的区");
        }
        var found = new ArrayList<Place.Town>();
        for (String townCode : fields.texts("towns")) {
            findTown(townCode)
                    .ifPresentOrElse(found::add, () -> fields.report("towns", "没有代码为 " + townCode + " 的乡镇街道"));
            if (!code.equals(WHOLE_CITY) && !townCode.startsWith(code)) {
                fields.report("towns", townCode + " 不属于 " + code);
            }
        }
        return new Place(code, name, List.copyOf(found), fields.texts("villages"));
    }

    /** Reports a point that is not in the district. */
    void checkInside(Place place, Optional<GeoPoint> point, Fields fields, String field) {
        if (point.isPresent()
                && outlines.knows(place.districtCode())
                && !outlines.contains(place.districtCode(), point.get())) {
            fields.report(field, "这个点不在" + place.districtName() + "内");
        }
    }
}
