package cn.lvpu.portal.alerts;

import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.discovery.SortOrder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A search in the two forms that are stored: equal searches have equal text.
 *
 * @param query without page and size: what its owner sees and saves once
 * @param watch without the order either: what decides whether an entry matches
 */
record SavedQuery(String query, String watch) {
    static SavedQuery of(SearchCriteria criteria) {
        SearchCriteria whole = criteria.withSize(SearchCriteria.USUAL_PAGE);
        return new SavedQuery(
                SearchParameters.write(whole), SearchParameters.write(whole.withSort(SortOrder.RELEVANCE)));
    }

    /**
     * The parameters of a query string, in its order.
     *
     * @throws IllegalArgumentException when an escape cannot be read
     */
    static Map<String, List<String>> parameters(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (String pair : query.replaceFirst("^\\?", "").split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                parameters
                        .computeIfAbsent(decode(pair.substring(0, sign)), name -> new ArrayList<>())
                        .add(decode(pair.substring(sign + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
