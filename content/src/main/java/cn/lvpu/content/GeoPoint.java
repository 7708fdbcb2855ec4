package cn.lvpu.content;

/** A WGS-84 point in decimal degrees; latitude -90..90, longitude -180..180. */
public record GeoPoint(double latitude, double longitude) {
    public GeoPoint {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("not a WGS-84 point: " + latitude + ", " + longitude);
        }
    }
}
