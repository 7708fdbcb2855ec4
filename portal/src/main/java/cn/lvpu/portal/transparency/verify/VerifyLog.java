package cn.lvpu.portal.transparency.verify;

import cn.lvpu.portal.transparency.tree.Checkpoint;
import cn.lvpu.portal.transparency.tree.MissingTileException;
import cn.lvpu.portal.transparency.tree.NoteVerifier;
import cn.lvpu.portal.transparency.tree.SignedNote;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./lvpu verify-log}: checks a log from its public files and remembers what it saw. Ends with 0 when all is well,
 * {@value #CONTRADICTED} when the log contradicts itself or what was seen before, {@value #NOT_CHECKED} when it could not be checked.
 */
public final class VerifyLog {
    /** Somebody rewrote something. */
    public static final int CONTRADICTED = 1;

    /** Nothing can be said: a file or a server is missing, or the command was not understood. */
    public static final int NOT_CHECKED = 2;

    private static final String USAGE = """
            用法：./lvpu verify-log [日志地址或目录] [--key 公钥] [--number 证书编号] [--all] [--memory 目录]
              只凭公开文件核验：签名、自上次以来没有改写、每条记录都通向签过名的根。
              --number  再核对这张证书：列出日志里的记录，并与登记库现在所说的比较
              --all     从第一条起重新核验；没有看过的日志总是这样""";

    private final PrintStream out;
    private final Map<String, String> environment;

    VerifyLog(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new VerifyLog(out, System.getenv()).run(List.of(arguments)));
    }

    private record Order(
            String place, @Nullable String key, @Nullable String number, boolean all, Path memory) {}

    int run(List<String> arguments) {
        try {
            verify(order(arguments));
            return 0;
        } catch (ContradictionException e) {
            out.println("✗ 核验不通过。" + e.getMessage());
            return CONTRADICTED;
        } catch (MissingTileException e) {
            out.println("? 没能核验：" + e.getMessage() + "。这不表示日志可信，也不表示不可信。");
            return NOT_CHECKED;
        } catch (IllegalArgumentException e) {
            out.println("? 没能核验：" + e.getMessage());
            out.println(USAGE);
            return NOT_CHECKED;
        }
    }

    private Order order(List<String> arguments) {
        String port = environment.getOrDefault("SERVER_PORT", "8080");
        String place = "http://localhost:" + port + "/log";
        String key = null;
        String number = null;
        boolean all = false;
        Path memory = Path.of(environment.getOrDefault("LVPU_DATA", "data")).resolve("verified");
        for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
            String argument = each.next();
            switch (argument) {
                case "--all" -> all = true;
                case "--key" -> key = value(argument, each);
                case "--number" -> number = value(argument, each);
                case "--memory" -> memory = Path.of(value(argument, each));
                default -> {
                    if (argument.startsWith("-")) {
                        throw new IllegalArgumentException("不认识的参数 " + argument);
                    }
                    place = argument;
                }
            }
        }
        return new Order(place, key, number, all, memory);
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name + " 后面要有值");
        }
        return rest.next();
    }

    private void verify(Order order) {
        PublicFiles files = PublicFiles.at(order.place());
        Verification verification = new Verification(files);
        Memory memory = new Memory(order.memory(), order.place());
        Optional<Memory.Seen> seen = memory.recall();
        NoteVerifier key = key(order, files, seen);
        SignedNote note = note(files);
        Checkpoint now = Verification.signed(note, key);
        out.println("日志 " + now.origin() + "，共 " + now.size() + " 条，签名无误。");
        long from = 0;
        if (seen.isPresent()) {
            Checkpoint earlier = Verification.signed(seen.get().checkpoint(), key);
            verification.checkGrowth(earlier, now);
            out.println("与上次看到的 " + earlier.size() + " 条一致：只有增加，没有改写。");
            from = order.all() || order.number() != null ? 0 : earlier.size();
        }
        List<String> records = verification.checkRecords(now, from);
        out.println("核对了 " + records.size() + " 条记录，都通向签过名的根。");
        memory.keep(new Memory.Seen(key, note));
        if (order.number() != null) {
            checkCertificate(order.number(), records, files);
        }
        out.println("✓ 核验通过。已记下这次看到的检查点：" + memory.file());
    }

    private NoteVerifier key(Order order, PublicFiles files, Optional<Memory.Seen> seen) {
        if (order.key() != null) {
            return NoteVerifier.parse(order.key());
        }
        if (seen.isPresent()) {
            return seen.get().key();
        }
        NoteVerifier served = NoteVerifier.parse(files.text("key"));
        out.println("第一次看这个日志，暂且相信它自己给出的公钥：" + served);
        out.println("请从别处（纸面、公告）核对这把公钥，或用 --key 指定。");
        return served;
    }

    private static SignedNote note(PublicFiles files) {
        try {
            return SignedNote.parse(files.text("checkpoint"));
        } catch (IllegalArgumentException e) {
            throw new ContradictionException("检查点没有签名，或格式不对。");
        }
    }

    private void checkCertificate(String number, List<String> records, PublicFiles files) {
        List<String> ofCertificate = records.stream()
                .filter(record -> record.contains("\"number\":\"" + number + "\""))
                .toList();
        if (ofCertificate.isEmpty()) {
            throw new ContradictionException("日志里没有证书 " + number + " 的任何记录。");
        }
        out.println("日志里关于 " + number + " 的记录：");
        ofCertificate.forEach(record -> out.println("  第 " + records.indexOf(record) + " 条 " + record));
        Optional<String> portal = files.portal();
        if (portal.isPresent()) {
            new RegistryCheck(files, portal.get()).check(number, ofCertificate);
            out.println("登记库现在所说的，与日志里的记录一致。");
        }
    }
}
