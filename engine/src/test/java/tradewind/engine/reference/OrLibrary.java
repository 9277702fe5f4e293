package tradewind.engine.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.StringTokenizer;
import tools.jackson.databind.JsonNode;
import tradewind.engine.quant.optimise.Covariance;

/// Portfolio data in the layout of OR-Library: n; mean and standard deviation per asset; then i, j,
/// correlation.
@SuppressWarnings("ArrayRecordComponent")
record OrLibrary(double[] mean, Covariance covariance, int[] assets1Based) {
    static OrLibrary read(JsonNode inputs, Path folder) throws IOException {
        StringTokenizer words = new StringTokenizer(
                Files.readString(folder.resolve(Inputs.node(inputs, "dataset").asString())));
        int n = Integer.parseInt(words.nextToken());
        double[] mean = new double[n];
        double[] deviation = new double[n];
        for (int i = 0; i < n; i++) {
            mean[i] = Double.parseDouble(words.nextToken());
            deviation[i] = Double.parseDouble(words.nextToken());
        }
        double[][] correlation = new double[n][n];
        while (words.hasMoreTokens()) {
            int i = Integer.parseInt(words.nextToken()) - 1;
            int j = Integer.parseInt(words.nextToken()) - 1;
            correlation[i][j] = correlation[j][i] = Double.parseDouble(words.nextToken());
        }
        int[] assets = new int[n];
        Arrays.setAll(assets, i -> i + 1);
        if (inputs.hasNonNull("assets1Based")) assets = Inputs.integers(inputs, "assets1Based");
        double[] someMeans = new double[assets.length];
        double[][] some = new double[assets.length][assets.length];
        for (int i = 0; i < assets.length; i++) {
            int a = assets[i] - 1;
            someMeans[i] = mean[a];
            for (int j = 0; j < assets.length; j++)
                some[i][j] = correlation[a][assets[j] - 1] * deviation[a] * deviation[assets[j] - 1];
        }
        return new OrLibrary(someMeans, Covariance.of(some), assets);
    }

    int[] named(int[] selected) {
        int[] names = new int[selected.length];
        Arrays.setAll(names, i -> assets1Based[selected[i]]);
        return names;
    }
}
