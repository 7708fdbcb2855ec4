package cn.lvpu.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.indexer.testing.IndexerServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexerApplicationIT {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        IndexerServers.wipeElasticsearch();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void buildStatusAndRollbackFromTheCommandLine() {
        DataSource dataSource = IndexerServers.newDatabase();
        assertThat(run("build", dataSource)).as(this::output).isZero();
        assertThat(output()).contains("写入条目：", "已建成并启用");
        assertThat(run("build", dataSource)).isZero();
        assertThat(output()).contains("不需要构建");
        assertThat(run("rollback", dataSource)).isEqualTo(1);
        assertThat(complaint()).contains("不能回退");
        assertThat(run("build", dataSource, "--force")).isZero();
        assertThat(run("rollback", dataSource)).isZero();
        assertThat(run("status", dataSource)).isZero();
        assertThat(output()).contains("正在使用", "已回退", "已追上");
    }

    @Test
    void withoutADatabaseItSaysThatOnlyContentIsIndexed() {
        int code = IndexerApplication.run("build", "--spring.elasticsearch.uris=" + IndexerServers.elasticsearchUri());
        assertThat(code).as(this::complaint).isZero();
        assertThat(output()).contains("只索引目录内容");
    }

    @Test
    void aServerThatIsAwayIsOneSentenceAndExitCodeOne() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        int code = IndexerApplication.run("build", "--spring.elasticsearch.uris=http://127.0.0.1:" + nobody);
        assertThat(code).isEqualTo(1);
        assertThat(complaint().lines()).singleElement().asString().startsWith("Elasticsearch 连接不上");
    }

    @Test
    void anUnknownCommandShowsTheUsage() {
        assertThat(IndexerApplication.run("bulid")).isEqualTo(1);
        assertThat(complaint()).contains("用法");
    }

    private static int run(String command, DataSource dataSource, String... more) {
        String[] args = new String[4 + more.length];
        args[0] = command;
        args[1] = "--spring.elasticsearch.uris=" + IndexerServers.elasticsearchUri();
        args[2] = "--spring.datasource.url=" + IndexerServers.url(dataSource);
        args[3] = "--spring.datasource.username=postgres";
        System.arraycopy(more, 0, args, 4, more.length);
        return IndexerApplication.run(args);
    }

    private String output() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String complaint() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
