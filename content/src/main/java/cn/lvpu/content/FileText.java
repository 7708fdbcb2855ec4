package cn.lvpu.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes a file strictly: UTF-8 without a byte-order mark, nothing replaced silently. */
final class FileText {
    private FileText() {}

    static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(in).toString();
            if (text.startsWith("\uFEFF")) {
                problems.add(file, 1, "", "文件以 BOM 开头，请存为不带 BOM 的 UTF-8");
                return Optional.empty();
            }
            return Optional.of(text.replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position() && i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    line++;
                }
            }
            problems.add(file, line, "", "不是有效的 UTF-8");
            return Optional.empty();
        }
    }
}
