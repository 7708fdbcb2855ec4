package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.ApplicationId;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;

/**
 * Where in {@code /apply} somebody is; all of it is in the address.
 *
 * @param scheme asked about before there is an application
 * @param part of an application: a page of the form, {@link #DOCUMENTS} or {@link #CHECK}; empty for the application itself
 */
record Place(Optional<String> scheme, Optional<ApplicationId> application, String part) {
    static final String DOCUMENTS = "documents";
    static final String CHECK = "check";

    static Place of(QueryParameters parameters) {
        return new Place(
                parameters.getSingleParameter("scheme"),
                parameters.getSingleParameter("application").flatMap(ApplicationId::parse),
                parameters.getSingleParameter("part").orElse(""));
    }

    static String home() {
        return "/apply";
    }

    static String scheme(String code) {
        return "/apply?scheme=" + code;
    }

    static String of(Application application) {
        return "/apply?application=" + application.id();
    }

    static String of(Application application, String part) {
        return of(application) + "&part=" + part;
    }
}
