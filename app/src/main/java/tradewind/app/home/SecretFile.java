package tradewind.app.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import tradewind.engine.plugins.Secret;
import tradewind.engine.plugins.Secrets;

/// `secrets.bin`: passwords and keys of plugins, encrypted with a passphrase (AES-256-GCM, the key by PBKDF2). Without
/// the passphrase not even the names are readable; a file that was changed is refused as a whole. Not thread-safe.
public final class SecretFile implements AutoCloseable {
    private static final byte[] MAGIC = "TWSEC1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int HEADER = MAGIC.length + Integer.BYTES + SALT;

    private final Path file;
    /// Magic, rounds, salt: what the key was made with.
    private final byte[] header;

    private final byte[] key;
    private final TreeMap<String, char[]> secrets = new TreeMap<>();

    private SecretFile(Path file, byte[] header, byte[] key) {
        this.file = file;
        this.header = header;
        this.key = key;
    }

    public static boolean exists(DataFolder folder) {
        return Files.exists(folder.secrets());
    }

    /// Opens the file, or begins one.
    ///
    /// @param passphrase wiped here
    /// @return empty if the passphrase is not the one it was written with, or the file was changed
    /// @throws IOException if it cannot be read, or is no such file
    public static Optional<SecretFile> open(DataFolder folder, char[] passphrase) throws IOException {
        return open(folder, passphrase, ROUNDS);
    }

    /// @param rounds of making a key, if the file is new
    static Optional<SecretFile> open(DataFolder folder, char[] passphrase, int rounds) throws IOException {
        Path file = folder.secrets();
        try {
            if (!exists(folder)) {
                byte[] header = header(rounds);
                return Optional.of(new SecretFile(file, header, key(passphrase, header)));
            }
            ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
            if (all.remaining() < HEADER + NONCE + TAG_BITS / 8) throw new IOException(foreign(file));
            byte[] header = read(all, new byte[HEADER]);
            int its = ByteBuffer.wrap(header).getInt(MAGIC.length);
            if (!Arrays.equals(MAGIC, Arrays.copyOf(header, MAGIC.length)) || its < 1 || its > MOST_ROUNDS)
                throw new IOException(foreign(file));
            SecretFile secrets = new SecretFile(file, header, key(passphrase, header));
            byte[] nonce = read(all, new byte[NONCE]);
            return secrets.unseal(nonce, read(all, new byte[all.remaining()]))
                    ? Optional.of(secrets)
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM and PBKDF2", e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static String foreign(Path file) {
        return file + " is no file of secrets. Nothing was changed.";
    }

    private static byte[] read(ByteBuffer from, byte[] into) {
        from.get(into);
        return into;
    }

    private static byte[] header(int rounds) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return ByteBuffer.allocate(HEADER).put(MAGIC).putInt(rounds).put(salt).array();
    }

    private static byte[] key(char[] passphrase, byte[] header) throws GeneralSecurityException {
        int rounds = ByteBuffer.wrap(header).getInt(MAGIC.length);
        byte[] salt = Arrays.copyOfRange(header, HEADER - SALT, HEADER);
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        return cipher;
    }

    /// @return false if the key does not fit
    private boolean unseal(byte[] nonce, byte[] sealed) throws GeneralSecurityException {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed);
            parse(plain);
            Arrays.fill(plain, (byte) 0);
            return true;
        } catch (AEADBadTagException e) {
            close();
            return false;
        }
    }

    /// Lines of name, space, Base64 of the secret.
    private void parse(byte[] plain) {
        int start = 0;
        for (int at = 0; at < plain.length; at++) {
            if (plain[at] != '\n') continue;
            int space = start;
            while (plain[space] != ' ') space++;
            String name = new String(plain, start, space - start, StandardCharsets.UTF_8);
            byte[] secret = Base64.getDecoder().decode(Arrays.copyOfRange(plain, space + 1, at));
            CharBuffer characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(secret));
            char[] kept = new char[characters.remaining()];
            characters.get(kept);
            Arrays.fill(characters.array(), '\0');
            Arrays.fill(secret, (byte) 0);
            secrets.put(name, kept);
            start = at + 1;
        }
    }

    /// `plugin/name` of each.
    public Set<String> names() {
        return new TreeSet<>(secrets.keySet());
    }

    /// @param plugin its name, or `plugin/account` for one of several accounts
    /// @param secret copied
    public void put(String plugin, String name, char[] secret) throws IOException {
        secrets.put(entry(plugin, name), secret.clone());
        write();
    }

    /// @return whether there was one
    public boolean remove(String plugin, String name) throws IOException {
        char[] gone = secrets.remove(entry(plugin, name));
        if (gone == null) return false;
        Arrays.fill(gone, '\0');
        write();
        return true;
    }

    private static String entry(String plugin, String name) {
        if (!plugin.matches("[A-Za-z0-9-]+(/[A-Za-z0-9-]+)?") || !name.matches("[A-Za-z0-9-]+"))
            throw new IllegalArgumentException("names are letters, digits and hyphens: " + plugin + " " + name);
        return plugin + "/" + name;
    }

    private void write() throws IOException {
        StringBuilder text = new StringBuilder();
        secrets.forEach((name, secret) -> {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            text.append(name)
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(exact))
                    .append('\n');
            Arrays.fill(exact, (byte) 0);
            Arrays.fill(bytes.array(), (byte) 0);
        });
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.toString().getBytes(StandardCharsets.US_ASCII));
            ByteBuffer all = ByteBuffer.allocate(HEADER + NONCE + sealed.length);
            AtomicFile.write(file, all.put(header).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// A copy of those of one plugin or account, which outlives this.
    public HeldSecrets hold(String plugin) {
        Map<String, char[]> held = new TreeMap<>();
        String begin = plugin + "/";
        secrets.forEach((entry, secret) -> {
            if (entry.startsWith(begin)) held.put(entry.substring(begin.length()), secret.clone());
        });
        return new HeldSecrets(held);
    }

    /// Those of one plugin. Good until this is closed.
    public Secrets of(String plugin) {
        return name -> Optional.ofNullable(secrets.get(entry(plugin, name))).map(found -> new Secret(found.clone()));
    }

    @Override
    public void close() {
        secrets.values().forEach(each -> Arrays.fill(each, '\0'));
        secrets.clear();
        Arrays.fill(key, (byte) 0);
    }
}
