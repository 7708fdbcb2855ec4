package cn.lvpu.portal.platform.clockwork;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs all clock tasks on db-scheduler, from when the portal is ready until it ends. */
@Component
class Clockwork {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int THREADS = 2;

    private final DataSource database;
    private final List<ClockTask> tasks;
    private final boolean on;
    private @Nullable Scheduler scheduler;

    /** @param on off in tests, which do the work by hand, and on a portal that is to serve requests alone */
    Clockwork(DataSource database, List<ClockTask> tasks, @Value("${lvpu.clockwork:true}") boolean on) {
        this.database = database;
        this.tasks = tasks;
        this.on = on;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (!on || scheduler != null) {
            return;
        }
        scheduler = scheduler(database, tasks);
        scheduler.start();
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    static Scheduler scheduler(DataSource database, List<ClockTask> tasks) {
        List<RecurringTask<Void>> recurring =
                tasks.stream().map(Clockwork::recurring).toList();
        return Scheduler.create(database)
                .startTasks(recurring)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .pollingInterval(LOOK)
                .threads(THREADS)
                .shutdownMaxWait(Duration.ofSeconds(8))
                .build();
    }

    private static RecurringTask<Void> recurring(ClockTask task) {
        return Tasks.recurring(task.name(), Schedules.fixedDelay(task.pause()))
                .execute((instance, context) -> task.work().run());
    }
}
