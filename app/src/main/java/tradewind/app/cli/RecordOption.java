package tradewind.app.cli;

import picocli.CommandLine.Option;

/// `--record`.
final class RecordOption {
    @Option(names = "--record", description = "Record what the feed brings into the lake while it runs.")
    private boolean record;

    boolean record() {
        return record;
    }
}
