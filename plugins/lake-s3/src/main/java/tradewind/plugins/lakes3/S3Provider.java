package tradewind.plugins.lakes3;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.regions.Region;
import tradewind.engine.history.store.Answer;
import tradewind.engine.history.store.ObjectStore;
import tradewind.engine.history.store.ObjectStoreProvider;
import tradewind.engine.plugins.PluginSettings;
import tradewind.engine.plugins.Secret;
import tradewind.engine.plugins.Secrets;

/// Opens buckets. Credentials come from the plugin's secrets and from nowhere else: not from the environment, the home
/// folder or the machine's own role, where the SDK would look by itself.
public final class S3Provider implements ObjectStoreProvider {
    private static final String BUCKET = "bucket";
    private static final String PREFIX = "prefix";
    private static final String REGION = "region";
    private static final String ENDPOINT = "endpoint";
    private static final String PATH_STYLE = "path-style";
    private static final String ACCESS_KEY = "access-key";
    private static final String SECRET_KEY = "secret-key";
    private static final String SESSION_TOKEN = "session-token";

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(BUCKET, "name of the bucket, which has to be there");
        all.put(PREFIX, "folder in the bucket (default: none)");
        all.put(REGION, "such as eu-central-1 (default: us-east-1)");
        all.put(ENDPOINT, "address of a service that is not Amazon's, such as https://fra1.digitaloceanspaces.com");
        all.put(
                PATH_STYLE,
                "true if the bucket is in the path, not in the name of the host (default: with an endpoint)");
        return all;
    }

    @Override
    public Map<String, String> secrets() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ACCESS_KEY, "access key id");
        all.put(SECRET_KEY, "secret access key");
        all.put(SESSION_TOKEN, "session token, if the keys are temporary");
        return all;
    }

    @Override
    public Answer<ObjectStore> open(PluginSettings settings, Secrets secrets) {
        String bucket = settings.value(BUCKET).orElse("").strip();
        if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"))
            return new Answer.Refused<>(
                    bucket.isEmpty()
                            ? "Say which bucket: the setting bucket is missing."
                            : "The setting bucket is not the name of one: " + bucket + ".");
        String region = settings.value(REGION).orElse("us-east-1").strip();
        if (!region.matches("[a-z0-9-]+"))
            return new Answer.Refused<>("The setting region is not the name of one: " + region + ".");
        String address = settings.value(ENDPOINT).orElse("").strip();
        Optional<URI> endpoint = endpoint(address);
        if (endpoint.isEmpty() && !address.isEmpty())
            return new Answer.Refused<>("The setting endpoint is not an address such as https://host:port.");
        String style = settings.value(PATH_STYLE)
                .orElse(Boolean.toString(endpoint.isPresent()))
                .strip();
        if (!style.equals("true") && !style.equals("false"))
            return new Answer.Refused<>("The setting path-style is true or false, not " + style + ".");
        Optional<AwsCredentials> credentials = credentials(secrets);
        if (credentials.isEmpty())
            return new Answer.Refused<>("The bucket needs the secrets access-key and secret-key.");
        String prefix = settings.value(PREFIX).orElse("").strip().replaceAll("^/+|/+$", "");
        Bucket place = new Bucket(
                bucket, prefix.isEmpty() ? "" : prefix + "/", Region.of(region), endpoint, style.equals("true"));
        return new Answer.Given<>(new S3Store(place, credentials.get()));
    }

    /// An address with a name or password in it is none: it would be shown.
    private static Optional<URI> endpoint(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<AwsCredentials> credentials(Secrets secrets) {
        Optional<String> access = text(secrets, ACCESS_KEY);
        Optional<String> secret = text(secrets, SECRET_KEY);
        if (access.isEmpty() || secret.isEmpty()) return Optional.empty();
        Optional<String> token = text(secrets, SESSION_TOKEN);
        return Optional.of(
                token.isPresent()
                        ? AwsSessionCredentials.create(access.get(), secret.get(), token.get())
                        : AwsBasicCredentials.create(access.get(), secret.get()));
    }

    /// The SDK takes nothing but text, which nobody can wipe: it lives as long as the store is open.
    private static Optional<String> text(Secrets secrets, String name) {
        Optional<Secret> found = secrets.find(name);
        if (found.isEmpty()) return Optional.empty();
        try (Secret secret = found.get()) {
            String text = new String(secret.characters()).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
    }
}
