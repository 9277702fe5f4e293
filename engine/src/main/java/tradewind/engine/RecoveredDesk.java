package tradewind.engine;

import java.io.IOException;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.kernel.Recovery;

/// What a session's journal gave back, and the desk that shows it. Nothing on disk was changed yet.
record RecoveredDesk(SessionPlan plan, Desk desk, SessionNews news, Recovery.Recovered back) {
    /// @throws IOException if the journal cannot be read, or is of the other kind of money
    /// @throws IllegalArgumentException if it is of another session: other instruments or starting cash
    static RecoveredDesk read(SessionPlan plan) throws IOException {
        MoneyMark.requireSimulated(plan.journal(), plan.mode());
        int count = plan.instruments().size();
        Desk desk = new Desk(
                plan.instruments(),
                plan.home(),
                plan.startingCash(),
                new QuoteBoard(count),
                new BarBoard(count, plan.minutes()));
        SessionNews news = new SessionNews(plan.instruments(), desk);
        Recovery.Recovered back = Recovery.read(plan.journal(), plan.instruments(), plan.startingCash(), news);
        MoneyMark.requireReal(plan.journal(), plan.mode(), back.check().lastSequence());
        return new RecoveredDesk(plan, desk, news, back);
    }

    KernelState state() {
        return back.state();
    }

    /// The journal, to be written to only once everything in it was understood.
    JournalWriter openJournal() throws IOException {
        MoneyMark.write(plan.journal(), plan.mode());
        long read = back.check().lastSequence();
        JournalWriter journal = JournalWriter.open(plan.journal(), JournalOptions.of(plan.durability()), back.tail());
        if (journal.writtenSequence() == read) return journal;
        long found = journal.writtenSequence();
        journal.close();
        throw new IOException("The journal in " + plan.journal() + " changed while it was read: " + read
                + " records, then " + found + ". Is another Tradewind using it?");
    }
}
