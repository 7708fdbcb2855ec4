package cn.lvpu.portal.platform.firststart;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the steps that this data has not seen. */
@Component
@Profile("embedded")
class FirstStarts implements ApplicationRunner {
    private final List<FirstStart> steps;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    FirstStarts(List<FirstStart> steps, JdbcClient jdbc, TransactionTemplate transactions) {
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(FirstStart::order).thenComparing(FirstStart::name))
                .toList();
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (FirstStart step : steps) {
            List<String> lines = transactions.execute(status -> isNew(step) ? step.run() : List.of());
            lines.forEach(System.out::println);
        }
    }

    private boolean isNew(FirstStart step) {
        return jdbc.sql("insert into portal_milestone (name) values (?) on conflict (name) do nothing")
                        .param("first-start." + step.name())
                        .update()
                == 1;
    }
}
