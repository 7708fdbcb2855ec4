package cn.lvpu.portal.registry;

import java.util.List;

/**
 * What a certificate grants, to whom and for how long: everything that is fixed when it is issued.
 *
 * @param products at least one, as printed on the box
 * @param origin the place as printed on the box
 * @param districtCode six digits of the statistical code
 * @param example made up to show how the registry works; marked 示例 wherever it is shown
 */
public record Terms(
        Scheme scheme,
        String holder,
        List<String> products,
        String origin,
        String districtCode,
        ValidityPeriod period,
        boolean example) {
    public Terms {
        products = List.copyOf(products);
        if (products.isEmpty()) {
            throw new IllegalArgumentException("a certificate names at least one product");
        }
    }
}
