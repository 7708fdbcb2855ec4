package cn.lvpu.portal.discovery.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A licensed base map under the outlines, where the operator has one.
 *
 * @param tiles tile address on this site, such as {@code /tiles/{z}/{x}/{y}.png}; empty for none. Other hosts are refused by
 *     the content security policy: put them behind the proxy
 * @param approvalNumber its 审图号, shown on the map; must be given with {@code tiles}
 */
@ConfigurationProperties("lvpu.map")
record BaseMap(
        @DefaultValue("") String tiles, @DefaultValue("") String approvalNumber) {
    BaseMap {
        if (tiles.isEmpty() != approvalNumber.isEmpty()) {
            throw new IllegalArgumentException("lvpu.map.tiles and lvpu.map.approval-number go together");
        }
        if (!tiles.isEmpty() && !tiles.startsWith("/")) {
            throw new IllegalArgumentException("lvpu.map.tiles must be an address on this site, starting with /");
        }
    }
}
