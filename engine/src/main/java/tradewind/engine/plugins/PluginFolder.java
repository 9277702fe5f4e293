package tradewind.engine.plugins;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The `plugins/` folder: every jar in it, and every subfolder of jars, is one plugin with a class loader of
/// its own.
///
/// One folder serves all catalogues, so that a plugin with several providers is loaded once. Immutable until
/// closed.
public final class PluginFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginFolder.class);

    private final List<PluginLoader> loaders = new ArrayList<>();
    private final List<PluginInfo> refused = new ArrayList<>();

    private PluginFolder() {}

    /// Opens what is in `folder`, in the order of the names. No code of a plugin runs yet. A folder that is
    /// missing has no plugins; a jar that is broken, or has classes in the engine's packages, is refused and
    /// the rest goes on.
    ///
    /// @param parent asked first for every class; knows the interfaces that plugins implement
    /// @throws IOException if the folder exists but cannot be listed
    public static PluginFolder open(Path folder, ClassLoader parent) throws IOException {
        PluginFolder plugins = new PluginFolder();
        if (!Files.isDirectory(folder)) return plugins;
        for (Path entry : list(folder)) {
            List<Path> jars = jarsOf(entry);
            if (!jars.isEmpty()) plugins.add(entry, jars, parent);
        }
        return plugins;
    }

    private void add(Path origin, List<Path> jars, ClassLoader parent) {
        try {
            List<URL> urls = new ArrayList<>();
            for (Path jar : jars) {
                requireOutsideTheEngine(jar);
                urls.add(jar.toUri().toURL());
            }
            loaders.add(new PluginLoader(origin, urls, parent));
        } catch (IOException e) {
            refused.add(PluginInfo.failed(
                    String.valueOf(origin.getFileName()),
                    PluginInfo.UNKNOWN_VERSION,
                    origin.toString(),
                    String.valueOf(e.getMessage())));
        }
    }

    private static List<Path> jarsOf(Path entry) throws IOException {
        if (Files.isDirectory(entry))
            return list(entry).stream().filter(PluginFolder::isJar).toList();
        return isJar(entry) ? List.of(entry) : List.of();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static boolean isJar(Path path) {
        return path.toString().endsWith(".jar") && Files.isRegularFile(path);
    }

    private static void requireOutsideTheEngine(Path jar) throws IOException {
        String closed = PluginLoader.CLOSED_PACKAGE.replace('.', '/') + "/";
        try (JarFile file = new JarFile(jar.toFile())) {
            String intruder = file.stream()
                    .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
                    .filter(name -> name.startsWith(closed) && name.endsWith(".class"))
                    .findFirst()
                    .orElse("");
            if (!intruder.isEmpty())
                throw new IOException("contains " + intruder + ", and the engine is closed to plugins");
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(jar.getFileName() + " is refused: " + e.getMessage(), e);
        }
    }

    List<PluginLoader> loaders() {
        return List.copyOf(loaders);
    }

    List<PluginInfo> refused() {
        return List.copyOf(refused);
    }

    /// Lets go of the jars. Classes that were not loaded before then are missing afterwards, so close it last.
    @Override
    public void close() {
        for (PluginLoader loader : loaders) {
            try {
                loader.close();
            } catch (IOException e) {
                LOG.warn("closing the plugin {}", loader.origin(), e);
            }
        }
    }
}
