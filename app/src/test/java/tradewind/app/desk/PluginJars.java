package tradewind.app.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import tradewind.engine.strategies.StrategyProvider;

/// A folder of plugins: one that works and one that is no jar.
final class PluginJars {
    private PluginJars() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("broken.jar"), "not a jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("sample.jar")))) {
            jar.putNextEntry(new JarEntry("META-INF/services/" + StrategyProvider.class.getName()));
            jar.write(SamplePlugin.class.getName().getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }
}
