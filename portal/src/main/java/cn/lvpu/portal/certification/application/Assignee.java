package cn.lvpu.portal.certification.application;

import cn.lvpu.portal.accounts.AccountId;

/** The reviewer who has taken an application, or was given it. */
public record Assignee(AccountId id, String name) {}
