package cn.lvpu.portal.platform.i18n;

import java.util.Locale;

/** Which language the person of the current request reads. */
@FunctionalInterface
interface RequestLanguage {
    Locale current();
}
