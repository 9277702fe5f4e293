package tradewind.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The folder on a real disk.
record DiskFiles(Path folder) implements JournalFiles {
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");

    private static final int LARGEST_READ = 1 << 20;

    @Override
    public void create() throws IOException {
        Path standing = folder.toAbsolutePath();
        while (standing != null && !Files.isDirectory(standing)) standing = standing.getParent();
        Files.createDirectories(folder);
        for (@Nullable Path made = folder.toAbsolutePath(); made != null && !made.equals(standing); ) {
            made = made.getParent();
            if (made != null) sync(made);
        }
    }

    @Override
    public List<String> list() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    @Override
    public JournalFile open(String name) throws IOException {
        return new DiskFile(FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    @Override
    public JournalFile openForReading(String name) throws IOException {
        return new DiskFile(FileChannel.open(folder.resolve(name), StandardOpenOption.READ));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Path target = folder.resolve(to);
        Path parent = target.getParent();
        if (parent != null && !parent.equals(folder)) Files.createDirectories(parent);
        Files.move(folder.resolve(from), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (parent != null && !parent.equals(folder)) sync(parent);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public long size(String name) throws IOException {
        return Files.size(folder.resolve(name));
    }

    @Override
    public Instant written(String name) throws IOException {
        return Files.getLastModifiedTime(folder.resolve(name)).toInstant();
    }

    @Override
    public long room() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    @Override
    public void sync() throws IOException {
        sync(folder);
    }

    private static void sync(Path directory) throws IOException {
        // Windows cannot open a directory as a file, and NTFS journals its directory entries by itself
        if (WINDOWS) return;
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private record DiskFile(FileChannel channel) implements JournalFile {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void read(ByteBuffer target, long position) throws IOException {
            long from = position;
            int end = target.limit();
            while (target.position() < end) {
                // the JDK copies through a buffer as large as what is asked for, and keeps it
                target.limit(Math.min(end, target.position() + LARGEST_READ));
                int count = channel.read(target, from);
                target.limit(end);
                if (count < 0) return;
                from += count;
            }
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            long to = position;
            while (source.hasRemaining()) to += channel.write(source, to);
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
