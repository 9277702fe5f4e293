package tradewind.app.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import tradewind.engine.gateways.VenueProvider;
import tradewind.engine.strategies.StrategyProvider;

/// Folders of plugins: one that works and one that is no jar; and venues.
final class PluginJars {
    private PluginJars() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("broken.jar"), "not a jar");
        jar(folder.resolve("sample.jar"), StrategyProvider.class, SamplePlugin.class.getName());
    }

    /// One with two kinds of venues.
    static void venues(Path folder) throws IOException {
        Files.createDirectories(folder);
        String both = TestVenue.class.getName() + "\n" + TestVenue.Locked.class.getName();
        jar(folder.resolve("venues.jar"), VenueProvider.class, both);
    }

    private static void jar(Path file, Class<?> spi, String providers) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + spi.getName()));
            jar.write(providers.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }
}
