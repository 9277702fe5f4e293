package tradewind.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tradewind.app.cli.Cli;
import tradewind.app.desk.DeskModule;
import tradewind.app.desk.Relaunch;
import tradewind.engine.journal.DataFolderLock;

class LauncherTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void everyCommandIsWired() {
        // making the command line makes every command, with all that it asks for
        assertEquals(14, commandLine().getSubcommands().size());
    }

    @Test
    void theDoctorSeesARunningInstance() throws Exception {
        assertTrue(doctor().contains("none is running"), doctor());
        if (!(DataFolderLock.acquire(home) instanceof DataFolderLock.Answer.Acquired acquired))
            throw new AssertionError("the folder was not free");
        try (DataFolderLock lock = acquired.lock()) {
            assertTrue(
                    doctor().contains("running: pid " + ProcessHandle.current().pid()), lock + doctor());
        }
    }

    private String doctor() {
        StringWriter out = new StringWriter();
        commandLine().setOut(new PrintWriter(out, true)).execute("doctor", "--home", home.toString());
        return out.toString();
    }

    private static CommandLine commandLine() {
        Injector injector = Guice.createInjector(new DeskModule(new Relaunch(Launcher.class, List.of())));
        return Cli.commandLine(injector::getInstance);
    }
}
