package cn.lvpu.portal.platform.clockwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.lvpu.portal.testing.OwnDatabase;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(OwnDatabase.class)
class ClockworkIT {
    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ofTwoPortalsOneDoesWhatIsDue() {
        AtomicInteger done = new AtomicInteger();
        List<ClockTask> tasks = List.of(new ClockTask("count", Duration.ofHours(1), done::incrementAndGet));
        Scheduler one = Clockwork.scheduler(database, tasks);
        Scheduler other = Clockwork.scheduler(database, tasks);
        try {
            one.start();
            other.start();
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> jdbc.sql("""
                                    select count(*) from scheduled_tasks
                                    where task_name = 'count' and not picked and last_success is not null
                                      and execution_time > now() + interval '50 minutes'
                                    """).query(Integer.class).single() == 1);
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void workThatFailsIsDoneAgain() {
        AtomicInteger tries = new AtomicInteger();
        Scheduler scheduler =
                Clockwork.scheduler(database, List.of(new ClockTask("fails-once", Duration.ofMillis(1), () -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("the first time");
                    }
                })));
        try {
            scheduler.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                scheduler.triggerCheckForDueExecutions();
                return tries.get() >= 2;
            });
        } finally {
            scheduler.stop();
        }
    }

    @Test
    void aTaskHasANameAndAPause() {
        assertThatThrownBy(() -> new ClockTask(" ", Duration.ofSeconds(1), () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClockTask("task", Duration.ZERO, () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
