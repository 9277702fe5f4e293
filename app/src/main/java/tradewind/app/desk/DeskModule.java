package tradewind.app.desk;

import com.google.inject.AbstractModule;
import tradewind.app.cli.DemoRunner;
import tradewind.app.cli.DrillRunner;
import tradewind.app.cli.JournalTool;
import tradewind.app.cli.LakeDoor;
import tradewind.app.cli.RunningDesk;
import tradewind.app.cli.Workstation;
import tradewind.app.doctor.FolderLock;
import tradewind.engine.TradingEngine;

/// What the command line's commands need.
public final class DeskModule extends AbstractModule {
    private final Relaunch relaunch;

    /// @param relaunch starts this process anew
    public DeskModule(Relaunch relaunch) {
        this.relaunch = relaunch;
    }

    @Override
    protected void configure() {
        bind(Relaunch.class).toInstance(relaunch);
        bind(DemoRunner.class).to(HeadlessDemo.class);
        bind(JournalTool.class).to(JournalFiles.class);
        bind(RunningDesk.class).to(FolderDesk.class);
        bind(Workstation.class).to(DeskWindow.class);
        bind(DrillRunner.class).to(FolderDrill.class);
        bind(LakeDoor.class).toInstance(folder -> new TradingEngine().history(folder.lake()));
        bind(FolderLock.class).to(InstanceLock.class);
    }
}
