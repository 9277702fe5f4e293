package tradewind.engine.plugins;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;

/// The class loader of one plugin: parent first, and closed for the engine's packages.
final class PluginLoader extends URLClassLoader {
    static final String CLOSED_PACKAGE = "tradewind.engine";

    private final Path origin;

    PluginLoader(Path origin, List<URL> jars, ClassLoader parent) {
        super(origin.toString(), jars.toArray(URL[]::new), parent);
        this.origin = origin;
    }

    Path origin() {
        return origin;
    }

    /// Also catches jars that a manifest's `Class-Path` pulls in.
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(CLOSED_PACKAGE + "."))
            throw new ClassNotFoundException(name + " in " + origin + ": the engine is closed to plugins");
        return super.findClass(name);
    }

    /// This loader with the resources of its own jars only, so that a search for providers does not find those
    /// of the class path once more.
    ClassLoader withoutInheritedResources() {
        return new ClassLoader(this) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return PluginLoader.this.findResources(name);
            }
        };
    }
}
