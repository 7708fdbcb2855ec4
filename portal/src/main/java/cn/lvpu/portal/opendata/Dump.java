package cn.lvpu.portal.opendata;

import java.time.LocalDate;

/**
 * A file of a day's snapshot.
 *
 * @param records lines without the heading
 * @param bytes of the file as it is downloaded
 * @param sha256 of these bytes, 64 hexadecimal digits
 */
public record Dump(LocalDate day, String name, String mediaType, long records, long bytes, String sha256) {
    public String path() {
        return "/registry/dumps/" + day + "/" + name;
    }
}
