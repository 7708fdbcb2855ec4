package cn.lvpu.portal.certification.application;

/** Tells an applicant by mail what happened; in the portal the history itself tells. Called in the transaction of the step. */
interface Tidings {
    /** Tells of the last event, where somebody wants to hear of it. */
    void tell(Application application);
}
