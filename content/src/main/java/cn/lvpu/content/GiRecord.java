package cn.lvpu.content;

import java.util.Optional;

/**
 * One announcement of one geographical-indication product. A product can have several.
 *
 * @param id stable, {@code gi-<year>-<announcement number>-<n>}; lower-case letters, digits and hyphens
 * @param type 地理标志产品, 农产品地理标志 …
 * @param announcement the announcement as printed, such as 国家知识产权局公告第640号
 * @param announcementYear four digits
 * @param announcedOn the day or year as printed, possibly empty
 * @param holder applicant as printed, possibly empty
 * @param area protected area as printed, possibly empty
 * @param productSlug the catalogue's product, where it has one
 */
public record GiRecord(
        String id,
        String productName,
        String type,
        String announcement,
        int announcementYear,
        String announcedOn,
        String issuer,
        String province,
        String city,
        String holder,
        String area,
        String characteristics,
        Optional<String> productSlug,
        Source source) {}
