package cn.lvpu.portal.discovery;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.portal.discovery.SearchCriteria.Area;
import cn.lvpu.portal.discovery.SearchCriteria.Near;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one grammar of search in URLs, of the REST interface and of the search screen alike: {@code q, literal, kind, class,
 * district, town, brand, gi, month, near, radiusKm, area, sort, page, size}. {@code literal, kind, class, district, town, brand}
 * and {@code month} may be repeated or comma-separated; a district is its six-digit code or its name; {@code area} is
 * {@code south,west,north,east} in degrees; {@code page} counts from 0. Unknown parameters are left alone.
 */
public final class SearchParameters {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final double FARTHEST_DIGITS = 24;
    private static final int LONGEST_PHRASE = 40;

    private final Map<String, String> districtCodes = new LinkedHashMap<>();
    private final Map<String, String> townCodes = new LinkedHashMap<>();

    public SearchParameters(Content content) {
        for (District district : content.districts()) {
            districtCodes.put(district.code(), district.code());
            districtCodes.put(district.name(), district.code());
            districtCodes.put(district.name().replaceFirst("区$", ""), district.code());
            for (District.Town town : district.towns()) {
                townCodes.put(town.code(), town.code());
                townCodes.putIfAbsent(town.name(), town.code());
            }
        }
    }

    /** One parameter that could not be taken. @param sentence what is wrong with it, in Chinese, for people */
    public record Refusal(String parameter, String sentence) {}

    /** What was understood, and what was not; what was not is missing from the criteria. */
    public record Understood(SearchCriteria criteria, List<Refusal> refusals) {}

    /** Reads every parameter and never throws. */
    public Understood read(Map<String, ? extends List<String>> parameters) {
        return new Reader(parameters).read();
    }

    /** The shortest query string (without {@code ?}) that {@link #read} turns into these criteria; empty for everything. */
    public static String write(SearchCriteria criteria) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (!criteria.text().isEmpty()) {
            parameters.put("q", List.of(criteria.text()));
        }
        parameters.put("literal", List.copyOf(criteria.literal()));
        parameters.put("kind", criteria.kinds().stream().map(CatalogueKind::key).toList());
        parameters.put("class", List.copyOf(criteria.classes()));
        parameters.put("district", List.copyOf(criteria.districts()));
        parameters.put("town", List.copyOf(criteria.towns()));
        parameters.put("brand", List.copyOf(criteria.brands()));
        parameters.put("gi", criteria.gi() ? List.of("true") : List.of());
        parameters.put("month", criteria.months().stream().map(String::valueOf).toList());
        criteria.near().ifPresent(near -> {
            parameters.put(
                    "near", List.of(near.point().latitude() + "," + near.point().longitude()));
            if (near.radiusKm() != Near.USUAL_KM) {
                parameters.put("radiusKm", List.of(String.valueOf(near.radiusKm())));
            }
        });
        criteria.area().ifPresent(area -> parameters.put("area", List.of(written(area))));
        if (criteria.sort() != SortOrder.RELEVANCE) {
            parameters.put("sort", List.of(criteria.sort().key()));
        }
        if (criteria.page() > 0) {
            parameters.put("page", List.of(String.valueOf(criteria.page())));
        }
        if (criteria.size() != SearchCriteria.USUAL_PAGE) {
            parameters.put("size", List.of(String.valueOf(criteria.size())));
        }
        return parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static String written(Area area) {
        return Stream.of(area.southWest(), area.northEast())
                .flatMap(corner -> Stream.of(corner.latitude(), corner.longitude()))
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private final class Reader {
        private final Map<String, ? extends List<String>> parameters;
        private final List<Refusal> refusals = new ArrayList<>();

        Reader(Map<String, ? extends List<String>> parameters) {
            this.parameters = parameters;
        }

        Understood read() {
            Optional<Near> near = near();
            int size = number("size", 1, SearchCriteria.LARGEST_PAGE, SearchCriteria.USUAL_PAGE);
            var criteria = SearchCriteria.of(text())
                    .withLiteral(all("literal", phrase(), "每个词最多 " + LONGEST_PHRASE + " 个字"))
                    .withClasses(all("class", phrase(), "要写类别名，如 果品"))
                    .withKinds(all(
                            "kind",
                            CatalogueKind::findByKey,
                            "可用的有 "
                                    + Arrays.stream(CatalogueKind.values())
                                            .map(CatalogueKind::key)
                                            .collect(Collectors.joining("、"))))
                    .withDistricts(all("district", known(districtCodes), "要写六位区划代码或区名"))
                    .withTowns(all("town", known(townCodes), "要写九位乡镇代码或乡镇名"))
                    .withBrands(all("brand", slug(), "要写品牌的短名，如 bei-jing-you-nong"))
                    .withGi(one("gi", SearchParameters::truth, "只能是 true 或 false")
                            .orElse(false))
                    .withMonths(new TreeSet<>(all("month", whole(1, 12), "要在 1 到 12 之间")))
                    .withNear(near)
                    .withArea(one("area", SearchParameters::area, "要写成“南,西,北,东”，如 39.9,115.8,40.1,116.2"))
                    .withSort(sort(near))
                    .withSize(size);
            int deepest = SearchCriteria.DEEPEST_ROW / size - 1;
            return new Understood(criteria.withPage(number("page", 0, deepest, 0)), List.copyOf(refusals));
        }

        private String text() {
            String typed = first("q").orElse("");
            if (typed.codePoints().anyMatch(point -> Character.isISOControl(point) || point == 0xFFFD)
                    || !StandardCharsets.UTF_8.newEncoder().canEncode(typed)) {
                refusals.add(new Refusal("q", "搜索词里有控制字符或读不出的字节"));
                return "";
            }
            String clean = SPACES.matcher(UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                            .replaceAll(""))
                    .replaceAll(" ")
                    .strip();
            if (clean.codePointCount(0, clean.length()) > SearchCriteria.LONGEST_TEXT) {
                refusals.add(new Refusal("q", "搜索词最多 " + SearchCriteria.LONGEST_TEXT + " 个字"));
                return "";
            }
            return clean;
        }

        private SortOrder sort(Optional<Near> near) {
            SortOrder sort = one("sort", SortOrder::findByKey, "可用的有 relevance、season、distance、name")
                    .orElse(SortOrder.RELEVANCE);
            if (sort == SortOrder.DISTANCE && near.isEmpty()) {
                refusals.add(new Refusal("sort", "按距离排序时要同时给出 near"));
                return SortOrder.RELEVANCE;
            }
            return sort;
        }

        private Optional<Near> near() {
            Optional<GeoPoint> point = one("near", SearchParameters::point, "要写成“纬度,经度”，如 39.94,116.10");
            Optional<Double> radius = one(
                    "radiusKm",
                    value -> decimal(value).filter(km -> km > 0 && km <= Near.WIDEST_KM),
                    "要大于 0，最多 " + (int) Near.WIDEST_KM + "（公里）");
            return point.map(centre -> new Near(centre, radius.orElse(Near.USUAL_KM)));
        }

        private int number(String parameter, int least, int most, int usual) {
            return one(parameter, whole(least, most), "要在 " + least + " 到 " + most + " 之间")
                    .orElse(usual);
        }

        private Optional<String> first(String parameter) {
            List<String> values = parameters.get(parameter);
            return values == null ? Optional.empty() : values.stream().findFirst();
        }

        private <T> Optional<T> one(String parameter, Function<String, Optional<T>> reading, String rule) {
            Optional<String> given = first(parameter).map(String::strip).filter(value -> !value.isEmpty());
            Optional<T> value = given.flatMap(reading);
            if (given.isPresent() && value.isEmpty()) {
                refuse(parameter, rule);
            }
            return value;
        }

        private <T> SequencedSet<T> all(String parameter, Function<String, Optional<T>> reading, String rule) {
            var values = new LinkedHashSet<T>();
            List<String> given = parameters.get(parameter);
            for (String list : given == null ? List.<String>of() : given) {
                for (String item : list.split("[,，]")) {
                    if (item.isBlank()) {
                        continue;
                    }
                    Optional<T> value = reading.apply(item.strip());
                    value.ifPresent(values::add);
                    if (value.isEmpty()) {
                        refuse(parameter, rule);
                    }
                }
            }
            return values;
        }

        private void refuse(String parameter, String rule) {
            if (refusals.stream().noneMatch(refusal -> refusal.parameter().equals(parameter))) {
                refusals.add(new Refusal(parameter, "参数 " + parameter + " " + rule));
            }
        }
    }

    private static Function<String, Optional<String>> known(Map<String, String> codes) {
        return value -> Optional.ofNullable(codes.get(value));
    }

    private static Function<String, Optional<String>> phrase() {
        return value -> Optional.of(value)
                .filter(phrase -> phrase.length() <= LONGEST_PHRASE)
                .filter(phrase -> phrase.codePoints().noneMatch(Character::isISOControl));
    }

    private static Optional<Area> area(String value) {
        String[] parts = value.split("[,，]", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        Optional<GeoPoint> southWest = point(parts[0] + "," + parts[1]);
        Optional<GeoPoint> northEast = point(parts[2] + "," + parts[3]);
        return southWest.flatMap(low -> northEast
                .filter(high -> low.latitude() < high.latitude() && low.longitude() < high.longitude())
                .map(high -> new Area(low, high)));
    }

    private static Function<String, Optional<String>> slug() {
        return value -> Optional.of(value)
                .filter(slug -> slug.length() <= 100 && SLUG.matcher(slug).matches());
    }

    private static Function<String, Optional<Integer>> whole(int least, int most) {
        return value -> value.matches("\\d{1,9}")
                ? Optional.of(Integer.valueOf(value)).filter(number -> number >= least && number <= most)
                : Optional.empty();
    }

    private static Optional<Boolean> truth(String value) {
        return switch (value) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Double> decimal(String value) {
        return value.length() <= FARTHEST_DIGITS && value.matches("-?\\d+(\\.\\d+)?")
                ? Optional.of(Double.valueOf(value))
                : Optional.empty();
    }

    private static Optional<GeoPoint> point(String value) {
        String[] parts = value.split("[,，]", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<Double> latitude = decimal(parts[0].strip()).filter(degrees -> Math.abs(degrees) <= 90);
        Optional<Double> longitude = decimal(parts[1].strip()).filter(degrees -> Math.abs(degrees) <= 180);
        return latitude.flatMap(north -> longitude.map(east -> new GeoPoint(north, east)));
    }
}
