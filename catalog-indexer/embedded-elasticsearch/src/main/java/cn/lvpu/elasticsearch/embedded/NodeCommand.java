package cn.lvpu.elasticsearch.embedded;

import java.nio.file.Path;
import java.util.List;

/** The command line of the child process. */
final class NodeCommand {
    private NodeCommand() {}

    static List<String> of(Path home, EmbeddedElasticsearch.Settings settings, NodeDirectory directory) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + settings.heapMegabytes() + "m",
                "-Xmx" + settings.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-OmitStackTraceInFastThrow",
                "-XX:ErrorFile=" + settings.log().toAbsolutePath().resolve("hs_err_pid%p.log"),
                "-Djava.io.tmpdir=" + directory.temporary(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.noKeySetOptimization=true",
                "-Dio.netty.recycler.maxCapacityPerThread=0",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dlog4j2.disable.jmx=true",
                "-Des.path.home=" + home,
                "--module-path",
                home.resolve("lib").toString(),
                "--add-modules=jdk.net,jdk.management,jdk.incubator.vector,ALL-MODULE-PATH",
                "--enable-native-access=org.elasticsearch.nativeaccess,org.elasticsearch.foreign,org.apache.lucene.core,ALL-UNNAMED",
                "-cp",
                home.resolve("launcher").toString(),
                // By name: the class is compiled against the server, which is not on this class path.
                "cn.lvpu.elasticsearch.embedded.node.NodeMain",
                home.toString(),
                directory.settingsFile(home).toString(),
                directory.lockFile().toString());
    }
}
