package tradewind.engine.plugins;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A plugin jar, compiled while the test runs.
final class PluginJar {
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> providers = new ArrayList<>();
    private final Manifest manifest = new Manifest();

    PluginJar() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    PluginJar version(String version) {
        return attribute(Attributes.Name.IMPLEMENTATION_VERSION, version);
    }

    PluginJar attribute(Attributes.Name name, String value) {
        manifest.getMainAttributes().put(name, value);
        return this;
    }

    /// A provider of [Greeter] of this name, with this body of its constructor.
    PluginJar greeter(String className, String name, String constructor) {
        return provider(className).source(className, """
                public class %s implements tradewind.engine.plugins.Greeter {
                    public %1$s() { %s }
                    public String name() { return "%s"; }
                    public ClassLoader loader() { return getClass().getClassLoader(); }
                }
                """.formatted(
                        className.substring(className.lastIndexOf('.') + 1), constructor, name));
    }

    PluginJar provider(String className) {
        providers.add(className);
        return this;
    }

    PluginJar source(String className, String body) {
        int dot = className.lastIndexOf('.');
        sources.put(className, "package " + className.substring(0, dot) + ";\n" + body);
        return this;
    }

    Path writeTo(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Path classes = Files.createTempDirectory("plugin");
        compileInto(classes);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest);
                Stream<Path> compiled = Files.walk(classes)) {
            for (Path path : compiled.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(path).toString().replace('\\', '/');
                put(entries, name, Files.readAllBytes(path));
                Files.delete(path);
            }
            byte[] services = String.join("\n", providers).getBytes(StandardCharsets.UTF_8);
            put(entries, "META-INF/services/" + Greeter.class.getName(), services);
        }
        return jar;
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }

    private void compileInto(Path classes) {
        if (sources.isEmpty()) return;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, code) -> units.add(new Source(name, code)));
        List<String> options =
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        assertTrue(compiler.getTask(null, null, null, options, null, units).call());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String name, String code) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
