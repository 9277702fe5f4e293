package tradewind.app.doctor;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.app.home.DataFolder;
import tradewind.app.home.SettingsFile;
import tradewind.engine.journal.DataPlace;

/// Looks at what Tradewind needs of this machine. Changes nothing but a file it writes and removes to time the disk.
public final class Doctor {
    private static final int JDK = 25;
    /// Above this a durable order is noticeably late, in nanoseconds.
    private static final long SLOW_SYNC = 20_000_000;

    private static final List<String> FONTS =
            List.of("/tradewind/fonts/Inter-Regular.otf", "/tradewind/fonts/JetBrainsMonoNL-Regular.ttf");

    private final Display display;
    private final FolderLock lock;

    @Inject
    Doctor(Display display, FolderLock lock) {
        this.display = display;
        this.lock = lock;
    }

    public List<Finding> examine(DataFolder folder) {
        List<Finding> findings = new ArrayList<>();
        findings.add(jdk(Runtime.version().feature(), System.getProperty("java.vendor", "")));
        Installation installation = Installation.here();
        findings.add(installation.origin());
        installation.cache().ifPresent(findings::add);
        findings.add(server());
        if (display.linux()) findings.add(gtk());
        findings.add(fonts());
        Finding writable = writable(folder.root());
        findings.add(writable);
        findings.add(place(folder.root()));
        findings.add(lock(folder.root()));
        findings.add(settings(folder));
        if (writable.state() == Finding.State.OK) findings.add(sync(folder.root()));
        return findings;
    }

    static Finding jdk(int feature, String vendor) {
        String found = "Java " + feature + (vendor.isBlank() ? "" : " (" + vendor + ")");
        return feature >= JDK
                ? Finding.ok("JDK", found)
                : Finding.fail("JDK", found, "Install a JDK " + JDK + " or point JAVA" + JDK + "_HOME at one.");
    }

    private Finding server() {
        if (!display.linux()) return Finding.ok("Display", "the system's own");
        return display.server()
                .map(found -> Finding.ok("Display", found))
                .orElseGet(
                        () -> Finding.warn(
                                "Display",
                                "none: " + display.absence(),
                                "Start in a desktop session, over ssh -X, or under xvfb-run. The terminal demo works without."));
    }

    private Finding gtk() {
        return display.gtk()
                .map(found -> Finding.ok("GTK 3", found))
                .orElseGet(() -> Finding.warn(
                        "GTK 3",
                        "libgtk-3.so.0 not found",
                        "Install it, on Debian or Ubuntu: sudo apt install libgtk-3-0."));
    }

    private static Finding fonts() {
        List<String> absent = FONTS.stream().filter(font -> !onClassPath(font)).toList();
        return absent.isEmpty()
                ? Finding.ok("Fonts", "Inter and JetBrains Mono NL are shipped")
                : Finding.fail("Fonts", "missing: " + String.join(", ", absent), "Install Tradewind again.");
    }

    private static boolean onClassPath(String name) {
        try (InputStream in = Doctor.class.getResourceAsStream(name)) {
            return in != null && in.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Finding writable(Path folder) {
        String advice = "Make it writable, or name another folder with --home or " + DataFolder.VARIABLE + ".";
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "doctor", ".probe");
            Files.delete(probe);
            return Finding.ok("Data folder", folder + " is writable");
        } catch (IOException e) {
            return Finding.fail(
                    "Data folder",
                    folder + " cannot be written: " + e.getClass().getSimpleName(),
                    advice);
        }
    }

    private static Finding place(Path folder) {
        return DataPlace.warning(folder)
                .map(warning -> Finding.warn("Data place", "not on a disk of this machine alone", warning))
                .orElseGet(() -> Finding.ok("Data place", "a disk of this machine"));
    }

    private Finding lock(Path folder) {
        try {
            Optional<String> holder = lock.holder(folder);
            return holder.map(who -> Finding.ok("Instance", "running: " + who))
                    .orElseGet(() -> Finding.ok("Instance", "none is running on this folder"));
        } catch (IOException e) {
            return Finding.warn(
                    "Instance", "unknown: " + e.getMessage(), "Check that the file system of the folder has locks.");
        }
    }

    private static Finding settings(DataFolder folder) {
        return new SettingsFile(folder)
                .load()
                .problem()
                .map(problem -> Finding.warn("Settings", "cannot be read", problem))
                .orElseGet(() -> Finding.ok(
                        "Settings", Files.exists(folder.settings()) ? "readable" : "none yet, defaults are in force"));
    }

    private static Finding sync(Path folder) {
        try {
            long nanos = DiskSync.medianNanos(folder);
            String found = String.format(Locale.ROOT, "%.2f ms, median of 20 forced writes of 4 KiB", nanos / 1e6);
            return nanos <= SLOW_SYNC
                    ? Finding.ok("Disk sync", found)
                    : Finding.warn("Disk sync", found, "Durable orders wait for this disk; a local SSD is faster.");
        } catch (IOException e) {
            return Finding.fail("Disk sync", "failed: " + e.getMessage(), "Check free space and the disk's health.");
        }
    }
}
