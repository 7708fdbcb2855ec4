package cn.lvpu.portal.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * What a certificate grants, to whom and for how long, as it is now: fixed when it is issued, but for what a renewal or a
 * correction changes, see {@link TermsField}.
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

    /** The same until another day. */
    public Terms until(LocalDate to) {
        return new Terms(
                scheme, holder, products, origin, districtCode, new ValidityPeriod(period.from(), to), example);
    }

    /** The same with what is printed put right. */
    public Terms printed(String rightHolder, List<String> rightProducts, String rightOrigin) {
        return new Terms(scheme, rightHolder, rightProducts, rightOrigin, districtCode, period, example);
    }
}
