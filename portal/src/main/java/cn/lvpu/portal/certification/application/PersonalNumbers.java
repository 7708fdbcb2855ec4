package cn.lvpu.portal.certification.application;

import java.util.regex.Pattern;

/** Finds numbers of people, which nothing that the public reads may hold. */
final class PersonalNumbers {
    private static final Pattern PHONE_OR_IDENTITY =
            Pattern.compile("(?<![0-9])(1[3-9][0-9]{9}|[0-9]{17}[0-9Xx])(?![0-9])");

    private PersonalNumbers() {}

    static boolean isIn(String text) {
        return PHONE_OR_IDENTITY.matcher(text).find();
    }
}
