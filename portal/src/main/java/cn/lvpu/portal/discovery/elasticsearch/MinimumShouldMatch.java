package cn.lvpu.portal.discovery.elasticsearch;

import org.jspecify.annotations.Nullable;

/** How many of a query's words must match, as the engine reads its parameter {@code minimum_should_match}. */
final class MinimumShouldMatch {
    private MinimumShouldMatch() {}

    /**
     * @param rule such as {@code 2<-1 4<70%}; none means one
     * @param words how many words there are
     * @return 1..words, or 1 where there are no words or the rule cannot be read
     */
    static int of(@Nullable String rule, int words) {
        if (rule == null || words == 0) {
            return 1;
        }
        try {
            return Math.clamp(read(rule.strip(), words), 1, words);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static int read(String rule, int words) {
        if (rule.contains("<")) {
            int result = words;
            for (String condition : rule.replaceAll("\\s*<\\s*", "<").split("\\s+", -1)) {
                int sign = condition.indexOf('<');
                if (words <= Integer.parseInt(condition.substring(0, sign))) {
                    return result;
                }
                result = read(condition.substring(sign + 1), words);
            }
            return result;
        }
        if (rule.endsWith("%")) {
            int percent = Integer.parseInt(rule.substring(0, rule.length() - 1));
            int part = (int) (words * percent * (1 / 100f));
            return part < 0 ? words + part : part;
        }
        int count = Integer.parseInt(rule);
        return count < 0 ? words + count : count;
    }
}
