package tradewind.engine.plugins;

/// The provider on the class path.
public final class HomeGreeter implements Greeter {
    @Override
    public String name() {
        return "home";
    }

    @Override
    public ClassLoader loader() {
        return getClass().getClassLoader();
    }
}
