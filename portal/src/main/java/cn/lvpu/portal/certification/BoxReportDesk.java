package cn.lvpu.portal.certification;

import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.moderation.Ledger;
import cn.lvpu.portal.moderation.LedgerEntry;
import cn.lvpu.portal.registry.BoxReport;
import cn.lvpu.portal.registry.BoxReports;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Where reviewers read what people say of boxes, and answer. Safe for many threads. */
@Service
@PreAuthorize("hasRole('REVIEWER')")
public class BoxReportDesk {
    public static final int MOST = 100;

    private final BoxReports reports;
    private final Ledger ledger;
    private final CurrentAccount currentAccount;
    private final TransactionOperations transaction;
    private final Clock clock;

    BoxReportDesk(
            BoxReports reports,
            Ledger ledger,
            CurrentAccount currentAccount,
            TransactionOperations transaction,
            Clock clock) {
        this.reports = reports;
        this.ledger = ledger;
        this.currentAccount = currentAccount;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of an answer. */
    public enum Answered {
        DONE,
        /** Another reviewer answered first; theirs stands. */
        OVERTAKEN,
        TOO_SHORT
    }

    /** @param open those that wait, the longest waiting first; else the answered ones, the newest first */
    @PreAuthorize("hasRole('REVIEWER')")
    public List<BoxReport> list(boolean open) {
        return reports.list(open, MOST);
    }

    @PreAuthorize("hasRole('REVIEWER')")
    public int countOpen() {
        return reports.countOpen();
    }

    /** Answers a report; whoever has its receipt reads the answer. */
    @PreAuthorize("hasRole('REVIEWER')")
    public Answered answer(BoxReport report, String text) {
        SignedIn reviewer = currentAccount.get();
        String answer = text.strip();
        if (answer.length() < BoxReport.SHORTEST_TEXT || answer.length() > BoxReport.LONGEST_ANSWER) {
            return Answered.TOO_SHORT;
        }
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = reports.answer(report.id(), answer, reviewer.id().value(), clock.instant());
            if (first) {
                ledger.append(new LedgerEntry(
                        reviewer.id(), Role.REVIEWER, "box-report.answer", "box-report", report.receipt(), "", answer));
            }
            return first;
        }));
        return done ? Answered.DONE : Answered.OVERTAKEN;
    }
}
