package cn.lvpu.portal.transparency.tree;

/**
 * What a log says of itself (C2SP tlog-checkpoint): how many entries it holds, and the root over them.
 *
 * @param origin the log's own name
 * @param size from 0
 */
public record Checkpoint(String origin, long size, Hash root) {
    /** @throws IllegalArgumentException when the text is no checkpoint */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("no checkpoint: origin, size and root are expected");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
    }

    /** The text to be signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
