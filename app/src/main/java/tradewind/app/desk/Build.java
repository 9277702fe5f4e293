package tradewind.app.desk;

/// Which release this is.
final class Build {
    private Build() {}

    /// From the jar's manifest; `development` when run from classes.
    static String version() {
        String release = Build.class.getPackage().getImplementationVersion();
        return release == null ? "development" : release;
    }
}
