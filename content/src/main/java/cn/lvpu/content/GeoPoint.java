package cn.lvpu.content;

/** A WGS-84 point in decimal degrees; latitude -90..90, longitude -180..180. */
public record GeoPoint(double latitude, double longitude) {
    private static final double EARTH_KM = 6371.0088;

    public GeoPoint {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("not a WGS-84 point: " + latitude + ", " + longitude);
        }
    }

    /** Along the surface of the earth (haversine, mean radius), in kilometres. */
    public double kilometresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
