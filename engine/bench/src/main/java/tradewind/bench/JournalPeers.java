package tradewind.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/// What else could keep the same events: a bare file, SQLite, RocksDB. Opened and closed outside the measured time.
final class JournalPeers {
    private JournalPeers() {}

    /// Writes so many bytes for each event, with nothing around them.
    static Pass file(Path folder, boolean durable, int batch, int events, int bytes) throws IOException {
        ByteBuffer all = ByteBuffer.allocateDirect(batch * bytes);
        for (int i = 0; i < batch * bytes; i++) all.put((byte) (i * 31));
        try (FileChannel file =
                FileChannel.open(folder.resolve("control"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Meter meter = new Meter(Thread.currentThread());
            for (int i = batch; i <= events; i += batch) {
                all.flip();
                while (all.hasRemaining()) file.write(all);
                if (durable) file.force(false);
            }
            return new Pass(new Outcome(file.size() + " bytes", events, 0), cost(meter));
        }
    }

    /// A table with a sequence and a blob, write-ahead log, `synchronous=FULL`; a transaction for each batch.
    static Pass sqlite(Path folder, int batch, int events, byte[] event) throws IOException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.sqlite"))) {
            try (Statement setUp = database.createStatement()) {
                setUp.execute("PRAGMA journal_mode=WAL");
                setUp.execute("PRAGMA synchronous=FULL");
                setUp.execute("CREATE TABLE events (sequence INTEGER PRIMARY KEY, event BLOB NOT NULL)");
            }
            database.setAutoCommit(false);
            try (PreparedStatement insert = database.prepareStatement("INSERT INTO events VALUES (?, ?)")) {
                Meter meter = new Meter(Thread.currentThread());
                for (int i = 1; i <= events; i++) {
                    insert.setLong(1, i);
                    insert.setBytes(2, event);
                    insert.executeUpdate();
                    if (i % batch == 0) database.commit();
                }
                return new Pass(new Outcome("SQLite", events, 0), cost(meter));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// Sequence as key, every batch one synchronous write.
    static Pass rocksDb(Path folder, int batch, int events, byte[] event) throws IOException {
        RocksDB.loadLibrary();
        try (Options options = new Options().setCreateIfMissing(true);
                RocksDB database = RocksDB.open(options, folder.resolve("rocks").toString());
                WriteOptions synchronous = new WriteOptions().setSync(true);
                WriteBatch together = new WriteBatch()) {
            byte[] key = new byte[Long.BYTES];
            Meter meter = new Meter(Thread.currentThread());
            for (int i = 1; i <= events; i++) {
                ByteBuffer.wrap(key).putLong(i);
                together.put(key, event);
                if (i % batch != 0) continue;
                database.write(synchronous, together);
                together.clear();
            }
            return new Pass(new Outcome("RocksDB", events, 0), cost(meter));
        } catch (RocksDBException e) {
            throw new IOException(e);
        }
    }

    static Cost cost(Meter meter) {
        long wall = meter.elapsed();
        return new Cost(wall, wall, meter.cpu(), meter.allocated(), meter.allocatedEverywhere());
    }
}
