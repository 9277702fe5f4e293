package tradewind.app.desk;

import com.google.inject.AbstractModule;
import tradewind.app.cli.DemoRunner;
import tradewind.app.cli.JournalTool;
import tradewind.app.cli.RunningDesk;
import tradewind.app.cli.Workstation;
import tradewind.app.doctor.FolderLock;

/// What the command line's commands need.
public final class DeskModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DemoRunner.class).to(HeadlessDemo.class);
        bind(JournalTool.class).to(JournalFiles.class);
        bind(RunningDesk.class).to(FolderDesk.class);
        bind(Workstation.class).to(DeskWindow.class);
        bind(FolderLock.class).to(InstanceLock.class);
    }
}
