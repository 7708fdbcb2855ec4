package cn.lvpu.portal.accounts;

import java.util.List;

/** What came of a sign-up. */
public sealed interface Registration {
    record Registered(Account account) implements Registration {}

    /** Nothing was stored. Every problem names the field it belongs to. */
    record Refused(List<FieldProblem> problems) implements Registration {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** A field and the message key that says what is wrong with it. */
    record FieldProblem(Field field, String messageKey) {}

    /** The fields of a sign-up. */
    enum Field {
        LOGIN_NAME,
        DISPLAY_NAME,
        PASSWORD
    }
}
