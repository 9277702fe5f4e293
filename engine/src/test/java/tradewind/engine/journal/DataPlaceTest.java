package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataPlaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "cifs", "smbfs", "fuse.sshfs", "NFS", "9p"})
    void warnsOfANetworkDisk(String type) {
        String warning = DataPlace.warning(Path.of("/data/tradewind"), type).orElseThrow();
        assertTrue(warning.contains("network disk (" + type + ")"), warning);
        assertTrue(warning.contains("Choose a folder on a disk of this machine"), warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Dropbox", "OneDrive - Desk", "Google Drive", "iCloudDrive", "Mobile Documents", "Nextcloud"})
    void warnsOfAFolderThatIsCopiedToACloud(String name) {
        String warning = DataPlace.warning(Path.of("/home/me", name, "tradewind"), "ext4")
                .orElseThrow();
        assertTrue(warning.contains("is inside " + name), warning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "NTFS", "apfs", "tmpfs"})
    void saysNothingOfADiskOfThisMachine(String type) {
        assertEquals(Optional.empty(), DataPlace.warning(Path.of("/home/me/.local/share/tradewind"), type));
    }

    @Test
    void seesThroughALinkAndIntoAFolderThatDoesNotExistYet(@TempDir Path home) throws IOException {
        Path link = Files.createSymbolicLink(
                home.resolve("tradewind"), Files.createDirectories(home.resolve("Dropbox/desk")));
        assertTrue(DataPlace.warning(link.resolve("journal/paper")).isPresent());
        assertEquals(Optional.empty(), DataPlace.warning(home.resolve("here/journal")));
    }
}
