package cn.lvpu.portal.transparency.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with signatures below it (C2SP signed-note).
 *
 * @param text what is signed, with its last line break
 * @param whole text, blank line and signatures as they were read
 */
public record SignedNote(String text, List<Line> signatures, String whole) {
    private static final Pattern SIGNATURE = Pattern.compile("— (\\S+) ([A-Za-z0-9+/]+={0,2})");

    /** One signature; whose it is, only a key can tell. */
    public record Line(String name, String base64) {}

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** @throws IllegalArgumentException when it is no note */
    public static SignedNote parse(String whole) {
        int split = whole.lastIndexOf("\n\n");
        if (split < 0 || !whole.endsWith("\n")) {
            throw new IllegalArgumentException("no signed note: there is no blank line before the signatures");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : whole.substring(split + 2).split("\n")) {
            Matcher matcher = SIGNATURE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("no signed note: a line below the text is no signature");
            }
            lines.add(new Line(matcher.group(1), matcher.group(2)));
        }
        return new SignedNote(whole.substring(0, split + 1), lines, whole);
    }

    /** Whether that key signed the text; a key may sign only once. */
    public boolean isSignedBy(NoteVerifier verifier) {
        for (Line line : signatures) {
            byte[] both = bytes(line);
            if (line.name().equals(verifier.name())
                    && both.length > NoteVerifier.ID_LENGTH
                    && Arrays.equals(Arrays.copyOf(both, NoteVerifier.ID_LENGTH), verifier.id())) {
                return verifier.isSigned(text, Arrays.copyOfRange(both, NoteVerifier.ID_LENGTH, both.length));
            }
        }
        return false;
    }

    private static byte[] bytes(Line line) {
        try {
            return Base64.getDecoder().decode(line.base64());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
