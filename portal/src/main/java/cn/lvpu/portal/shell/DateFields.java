package cn.lvpu.portal.shell;

import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;

/** Date fields that speak the language of the screen and take a day as people here write it. */
public final class DateFields {
    private DateFields() {}

    /** A field that shows 2026-11-22 and also takes 2026/11/22 and 2026年11月22日. */
    public static DatePicker field(Texts texts) {
        var locale = texts.locale();
        var words = new DatePicker.DatePickerI18n();
        words.setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd");
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        var sundayFirst =
                Arrays.stream(DayOfWeek.values()).map(day -> day.minus(1)).toList();
        words.setWeekdays(sundayFirst.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .toList());
        words.setWeekdaysShort(sundayFirst.stream()
                .map(day -> day.getDisplayName(TextStyle.NARROW, locale))
                .toList());
        words.setFirstDayOfWeek(1);
        words.setToday(texts.get("shell.date.today"));
        words.setCancel(texts.get("shell.date.cancel"));
        words.setBadInputErrorMessage(texts.get("shell.date.unreadable"));
        var field = new DatePicker();
        field.setI18n(words);
        return field;
    }
}
