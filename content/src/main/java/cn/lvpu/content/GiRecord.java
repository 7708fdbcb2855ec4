package cn.lvpu.content;

import java.util.Optional;

/**
 * One announcement or registration of one geographical-indication product. A product can have several: an old
 * registration as 农产品地理标志, then a recognition as 地理标志产品.
 *
 * @param id stable, {@code gi-<year>-<announcement number>-<n>}, {@code gi-unnumbered-<n>} where the register gives no
 *     announcement, or {@code agi-<year>-<n>}; lower-case letters, digits and hyphens
 * @param type 地理标志产品, 农产品地理标志 …
 * @param announcement the announcement as people write it, such as 国家知识产权局公告第640号; possibly empty
 * @param announcementYear four digits, or 0 where no source says
 * @param announcedOn the day or year as printed, possibly empty
 * @param holder applicant as printed, possibly empty
 * @param area protected area as printed, possibly empty
 * @param characteristics the characteristics as the register quotes them, possibly empty
 * @param productSlug the catalogue's product, where it has one
 * @param note what a reader must know of this record, such as a misprint or the later recognition; possibly empty
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
        String note,
        Source source) {}
