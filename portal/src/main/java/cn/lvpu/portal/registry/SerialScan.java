package cn.lvpu.portal.registry;

import java.time.Instant;

/**
 * That somebody looked at one unit's code.
 *
 * @param hour the full hour; looks within it count once
 * @param district six digits, {@code other} for outside Beijing, empty where nobody said
 */
public record SerialScan(Instant hour, String district) {}
