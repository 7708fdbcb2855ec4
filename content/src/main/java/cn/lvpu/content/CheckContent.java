package cn.lvpu.content;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./lvpu check [folder]}: says what the content holds, or everything that is wrong with it. */
public final class CheckContent {
    private CheckContent() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    /** @return 0 when all is well, 1 with problems, 2 when the folder cannot be read */
    static int run(String[] arguments, PrintStream out) {
        if (arguments.length > 1) {
            out.println("用法：lvpu check [内容目录]");
            return 2;
        }
        try {
            if (arguments.length == 1 && !Files.isDirectory(Path.of(arguments[0]))) {
                out.println("没有这个目录：" + arguments[0]);
                return 2;
            }
            Content content = arguments.length == 0
                    ? ContentLoader.bundled()
                    : switch (ContentLoader.read(Path.of(arguments[0]))) {
                        case ContentReading.Accepted(Content accepted) -> accepted;
                        case ContentReading.Rejected(List<Problem> problems) ->
                            throw new ContentRejectedException(problems);
                    };
            count(content, out);
            return 0;
        } catch (ContentRejectedException e) {
            e.problems().forEach(out::println);
            out.println("共 " + e.problems().size() + " 处问题。");
            return 1;
        } catch (UncheckedIOException e) {
            out.println("读不了：" + e.getCause());
            return 2;
        }
    }

    private static void count(Content content, PrintStream out) {
        for (EntryKind kind : EntryKind.values()) {
            List<Entry> entries = content.entries().stream()
                    .filter(entry -> entry.kind() == kind)
                    .toList();
            print(
                    out,
                    kind.label(),
                    entries.size(),
                    entries.stream()
                            .filter(entry -> entry.confidence() == Confidence.PENDING)
                            .count());
        }
        print(
                out,
                "品牌",
                content.brands().size(),
                content.brands().stream()
                        .filter(brand -> brand.confidence() == Confidence.PENDING)
                        .count());
        print(out, "地理标志记录", content.giRecords().size(), 0);
        print(out, "认证项目", content.schemes().size(), 0);
        print(out, "区", content.districts().size(), 0);
        print(
                out,
                "乡镇街道",
                content.districts().stream()
                        .mapToInt(district -> district.towns().size())
                        .sum(),
                0);
    }

    private static void print(PrintStream out, String label, int count, long pending) {
        out.println(label + " " + count + (pending > 0 ? "（待核实 " + pending + "）" : ""));
    }
}
