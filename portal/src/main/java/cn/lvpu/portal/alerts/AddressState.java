package cn.lvpu.portal.alerts;

/** Where somebody's daily letter goes. */
public sealed interface AddressState {
    /** This portal has no mail server: nobody gets letters. */
    record NoMail() implements AddressState {}

    /** No letters, as for everybody at first. */
    record Off() implements AddressState {}

    /**
     * A letter was sent to an address, and its link is not used yet.
     *
     * @param refused whether the mail server would not take the letter for this address
     */
    record Asked(String address, boolean refused) implements AddressState {}

    /** A letter a day on which there is something new. @param refused whether the last one was not taken for this address */
    record On(String address, boolean refused) implements AddressState {}
}
