package tradewind.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whether a folder is a place for a journal: a disk of this machine, that nobody else writes to.
///
/// Over a network a forced write may not be one and a lock may not hold; a program that copies files to a cloud takes
/// half-written ones along and brings old ones back.
public final class DataPlace {
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs3",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "webdav",
            "davfs",
            "9p",
            "v9fs",
            "ceph",
            "glusterfs",
            "afs",
            "ncpfs",
            "vboxsf",
            "vmhgfs",
            "sshfs",
            "rclone",
            "s3fs",
            "gcsfuse",
            "davfs2");
    private static final List<String> CLOUD = List.of(
            "dropbox",
            "onedrive",
            "google drive",
            "googledrive",
            "my drive",
            "icloud",
            "mobile documents",
            "cloudstorage",
            "nextcloud",
            "owncloud",
            "pcloud",
            "box sync",
            "megasync",
            "syncthing");

    private DataPlace() {}

    /// What to tell the trader about this folder, which need not exist yet; empty if nothing speaks against it.
    public static Optional<String> warning(Path folder) {
        Path standing = folder.toAbsolutePath();
        while (standing.getParent() != null && !Files.exists(standing)) standing = standing.getParent();
        try {
            // through links: what counts is where the bytes go
            Path real = standing.toRealPath();
            Path whole = real.resolve(standing.relativize(folder.toAbsolutePath()));
            return warning(whole, Files.getFileStore(real).type());
        } catch (IOException e) {
            return warning(folder.toAbsolutePath(), "");
        }
    }

    /// @param type of the file system, as the operating system calls it
    static Optional<String> warning(Path folder, String type) {
        String name = type.toLowerCase(Locale.ROOT).replaceFirst("^fuse\\.", "");
        if (NETWORK.contains(name))
            return Optional.of(
                    ("The data folder %s is on a network disk (%s): a journal there may not survive a power cut,"
                                    + " and two desks could write to it. Choose a folder on a disk of this machine.")
                            .formatted(folder, type));
        for (Path part : folder) {
            String lower = part.toString().toLowerCase(Locale.ROOT);
            if (CLOUD.stream().anyMatch(lower::startsWith))
                return Optional.of(
                        ("The data folder %s is inside %s, which copies files to a cloud and back: the journal"
                                        + " could be damaged or replaced by an older one. Choose a folder that is not synchronised.")
                                .formatted(folder, part));
        }
        return Optional.empty();
    }
}
