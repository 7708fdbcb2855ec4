package cn.lvpu.portal.certification.application;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.content.WorkingCalendar;
import cn.lvpu.portal.accounts.SignedIn;
import java.time.Instant;
import java.util.UUID;

/** Whose hand is on an application: who acts, when, by which press of a button, and under which rules. */
record Hand(SignedIn who, Instant at, UUID requestId, SchemeRules rules, WorkingCalendar calendar) {}
