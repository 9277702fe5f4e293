package tradewind.bench;

/// Risk, matching and results behind one ring that takes a [PipelineStream].
interface PipelineUnderTest extends AutoCloseable {
    /// Sends the whole stream and waits until the last result was heard.
    void run(PipelineStream stream);

    /// Of all trades heard as results since the last call: who with whom, at which price and how much, in order.
    long tradeHash();

    long trades();

    /// Commands that were refused since the last call of [#tradeHash].
    int refused();

    /// Of what every account has in both currencies.
    ///
    /// @throws IllegalStateException if they do not sum up to what was paid in
    long balanceHash();

    @Override
    void close();
}
