package tradewind.app.cli;

import picocli.CommandLine.IVersionProvider;

/// The release, as the jar's manifest names it.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String release = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Tradewind " + (release == null ? "development build" : release), "Java " + Runtime.version()
        };
    }
}
