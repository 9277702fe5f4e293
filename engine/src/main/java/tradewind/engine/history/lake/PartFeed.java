package tradewind.engine.history.lake;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/// The rows of one part on their way from the thread that reads to the one on which DuckDB writes.
final class PartFeed {
    /// Rows that go over at once; a multiple of what DuckDB takes at once.
    static final int BLOCK = 16_384;

    private static final int WAITING = 6;

    private record Block(long[][] columns, int rows) {}

    private final BlockingQueue<Block> queue = new ArrayBlockingQueue<>(WAITING);
    private final int columns;
    private long[][] filling;
    private int filled;
    private volatile boolean abandoned;
    private @Nullable Block taking;
    private int taken;

    PartFeed(int columns) {
        this.columns = columns;
        this.filling = new long[columns][BLOCK];
    }

    /// Adds a row. Reading thread.
    ///
    /// @param writerGone whether nobody will take it any more
    void add(long[] row, BooleanSupplier writerGone) {
        for (int i = 0; i < columns; i++) filling[i][filled] = row[i];
        if (++filled == BLOCK) send(writerGone);
    }

    /// There are no more rows. Reading thread.
    void end(BooleanSupplier writerGone) {
        if (filled > 0) send(writerGone);
        send(writerGone);
    }

    private void send(BooleanSupplier writerGone) {
        Block block = new Block(filling, filled);
        filling = new long[columns][filled == 0 ? 0 : BLOCK];
        filled = 0;
        try {
            while (!queue.offer(block, 50, TimeUnit.MILLISECONDS)) if (writerGone.getAsBoolean()) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a part was being written", e);
        }
    }

    /// The part is not wanted any more; the writer comes to an end with an error.
    void abandon() {
        abandoned = true;
    }

    /// Fills a chunk. Writing thread.
    private long fill(DuckDBDataChunkWriter out) throws InterruptedException {
        Block block = taking;
        if (block == null || taken == block.rows()) {
            block = next();
            taking = block;
            taken = 0;
        }
        int rows = (int) Math.min(out.capacity(), block.rows() - taken);
        for (int c = 0; c < columns; c++) {
            DuckDBWritableVector vector = out.vector(c);
            long[] values = block.columns()[c];
            for (int r = 0; r < rows; r++) {
                long value = values[taken + r];
                if (value == DataType.NONE) vector.setNull(r);
                else vector.setLong(r, value);
            }
        }
        taken += rows;
        return rows;
    }

    private Block next() throws InterruptedException {
        while (true) {
            if (abandoned) throw new IllegalStateException("the import was given up");
            Block block = queue.poll(50, TimeUnit.MILLISECONDS);
            if (block != null) return block;
        }
    }

    /// What DuckDB calls; each statement takes the feed that is current when it begins.
    static final class Source implements DuckDBTableFunction<Object, PartFeed, Object> {
        private final List<String> columns;
        private volatile PartFeed current;

        Source(List<String> columns) {
            this.columns = columns;
            this.current = new PartFeed(columns.size());
        }

        void current(PartFeed feed) {
            current = feed;
        }

        @Override
        public Object bind(DuckDBTableFunctionBindInfo info) {
            for (String column : columns) info.addResultColumn(column, DuckDBColumnType.BIGINT);
            return columns;
        }

        @Override
        public PartFeed init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return current;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter out) throws Exception {
            PartFeed feed = info.getInitData();
            return feed.fill(out);
        }
    }
}
