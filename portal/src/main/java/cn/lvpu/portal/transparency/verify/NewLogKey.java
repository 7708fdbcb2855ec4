package cn.lvpu.portal.transparency.verify;

import cn.lvpu.portal.transparency.tree.NoteSigner;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** {@code ./lvpu log-key}: makes the key of a log for a production portal. */
public final class NewLogKey {
    private NewLogKey() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 1) {
            out.println("用法：./lvpu log-key 名称（日志的公开地址去掉 https://，例如 lvpu.example.cn/log）");
            System.exit(VerifyLog.NOT_CHECKED);
        }
        try {
            NoteSigner signer = NoteSigner.generate(arguments[0], new SecureRandom());
            out.println("# 私钥：设为 lvpu.log.key（环境变量 LVPU_LOG_KEY），妥善保管，不要公开");
            out.println("LVPU_LOG_KEY=" + signer.secret());
            out.println("# 公钥：公布给所有人");
            out.println(signer.verifier());
        } catch (IllegalArgumentException e) {
            out.println("名称里不能有空格和加号：" + arguments[0]);
            System.exit(VerifyLog.NOT_CHECKED);
        }
    }
}
