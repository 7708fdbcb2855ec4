package cn.lvpu.portal.registry;

/**
 * The check character of ISO 7064 MOD 37,36 (hybrid system): one character of 0-9 A-Z over a text of the same
 * characters. It finds every single wrong character and all but a few transpositions.
 */
final class CheckCharacter {
    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MODULUS = ALPHABET.length();

    private CheckCharacter() {}

    /** @throws IllegalArgumentException if the text holds anything but 0-9 A-Z */
    static char of(String text) {
        int product = product(text);
        return ALPHABET.charAt((MODULUS + 1 - product) % MODULUS);
    }

    private static int product(String text) {
        int product = MODULUS;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not 0-9 or A-Z: " + text.charAt(i));
            }
            int sum = (product + value) % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return product;
    }
}
