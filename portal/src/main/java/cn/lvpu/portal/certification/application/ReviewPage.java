package cn.lvpu.portal.certification.application;

import java.util.List;

/** A page of the reviewers' queue. */
public record ReviewPage(List<Application> applications, long total) {
    public ReviewPage {
        applications = List.copyOf(applications);
    }
}
