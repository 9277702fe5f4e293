package tradewind.plugins.lakes3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import tradewind.engine.history.store.Answer;
import tradewind.engine.history.store.BegunUpload;
import tradewind.engine.history.store.Condition;
import tradewind.engine.history.store.Content;
import tradewind.engine.history.store.Listing;
import tradewind.engine.history.store.MultipartUpload;
import tradewind.engine.history.store.ObjectStore;
import tradewind.engine.history.store.StoredObject;
import tradewind.engine.history.store.UploadedPart;

/// One bucket. Every upload carries its SHA-256, which the service holds against what arrives.
final class S3Store implements ObjectStore {
    private static final String ONLY_IF_ABSENT = "*";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Bucket bucket;
    private final S3Client client;
    private final Asked asked;

    S3Store(Bucket bucket, AwsCredentials credentials) {
        this.bucket = bucket;
        this.asked = new Asked(bucket);
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .build())
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .region(bucket.region())
                .forcePathStyle(bucket.pathStyle())
                // whoever asks decides when to ask again
                .overrideConfiguration(set -> set.retryStrategy(AwsRetryStrategy.doNotRetry())
                        // a profile of this user's other tools is none of our affair
                        .defaultProfileFileSupplier(() -> software.amazon.awssdk.profiles.ProfileFile.aggregator()
                                .build()))
                // we send SHA-256 ourselves; the SDK's own sums come in trailers that other services do not read
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder()
                        .chunkedEncodingEnabled(false)
                        .expectContinueEnabled(false)
                        .build());
        bucket.endpoint().ifPresent(builder::endpointOverride);
        client = builder.build();
    }

    @Override
    public String place() {
        return bucket.toString();
    }

    private String full(String key) {
        return bucket.prefix() + key;
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /// Empty if there is none, or if it is one of the sums of parts, which have `-` and their number at the end.
    private static String hex(@Nullable String base64) {
        if (base64 == null || base64.contains("-")) return "";
        return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    }

    private static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private static RequestBody body(Content content) {
        return RequestBody.fromContentProvider(
                () -> {
                    try {
                        return content.opening().open();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                content.length(),
                "application/octet-stream");
    }

    @Override
    public Answer<Listing> list(String prefix, String after) {
        return asked.about(prefix, () -> {
            ListObjectsV2Response page = client.listObjectsV2(it -> {
                it.bucket(bucket.name()).prefix(full(prefix));
                if (!after.isEmpty()) it.startAfter(full(after));
            });
            List<StoredObject> objects = page.contents().stream()
                    .map(each -> new StoredObject(
                            each.key().substring(bucket.prefix().length()), number(each.size()), ""))
                    .toList();
            boolean more = Boolean.TRUE.equals(page.isTruncated()) && !objects.isEmpty();
            return new Answer.Given<>(new Listing(objects, more));
        });
    }

    @Override
    public Answer<StoredObject> head(String key) {
        return asked.about(key, () -> {
            HeadObjectResponse head = client.headObject(
                    it -> it.bucket(bucket.name()).key(full(key)).checksumMode(ChecksumMode.ENABLED));
            return new Answer.Given<>(new StoredObject(key, number(head.contentLength()), hex(head.checksumSHA256())));
        });
    }

    @Override
    public Answer<InputStream> get(String key, long from) {
        return asked.about(key, () -> {
            ResponseInputStream<GetObjectResponse> in = client.getObject(it -> {
                it.bucket(bucket.name()).key(full(key));
                if (from > 0) it.range("bytes=" + from + "-");
            });
            return new Answer.Given<>(new Download(in));
        });
    }

    @Override
    public Answer<StoredObject> put(String key, Content content, Condition condition) {
        return asked.about(key, () -> {
            PutObjectResponse put = client.putObject(
                    it -> {
                        it.bucket(bucket.name()).key(full(key)).checksumSHA256(base64(content.sha256()));
                        if (condition == Condition.IF_ABSENT) it.ifNoneMatch(ONLY_IF_ABSENT);
                    },
                    body(content));
            return new Answer.Given<>(new StoredObject(key, content.length(), hex(put.checksumSHA256())));
        });
    }

    @Override
    public Answer<MultipartUpload> begin(String key) {
        return asked.about(key, () -> {
            String id = client.createMultipartUpload(
                            it -> it.bucket(bucket.name()).key(full(key)).checksumAlgorithm(ChecksumAlgorithm.SHA256))
                    .uploadId();
            return new Answer.Given<>(new MultipartUpload(key, id));
        });
    }

    @Override
    public Answer<List<MultipartUpload>> unfinished(String key) {
        return asked.about(key, () -> {
            List<MultipartUpload> found =
                    client.listMultipartUploads(it -> it.bucket(bucket.name()).prefix(full(key))).uploads().stream()
                            .filter(each -> each.key().equals(full(key)))
                            .map(each -> new MultipartUpload(key, each.uploadId()))
                            .toList();
            return new Answer.Given<>(found);
        });
    }

    @Override
    public Answer<List<BegunUpload>> unfinishedBelow(String prefix) {
        return asked.about(prefix, () -> {
            List<BegunUpload> found = new ArrayList<>();
            client.listMultipartUploadsPaginator(it -> it.bucket(bucket.name()).prefix(full(prefix)))
                    .uploads()
                    .forEach(each -> {
                        String key = each.key().substring(bucket.prefix().length());
                        found.add(new BegunUpload(new MultipartUpload(key, each.uploadId()), nanos(each.initiated())));
                    });
            return new Answer.Given<>(found);
        });
    }

    /// What has no time is as young as can be.
    private static long nanos(@Nullable Instant at) {
        if (at == null) return Long.MAX_VALUE;
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
    }

    @Override
    public Answer<List<UploadedPart>> parts(MultipartUpload upload) {
        return asked.about(upload.key(), () -> {
            List<UploadedPart> found = new ArrayList<>();
            client.listPartsPaginator(it ->
                            it.bucket(bucket.name()).key(full(upload.key())).uploadId(upload.id()))
                    .parts()
                    .forEach(each -> found.add(new UploadedPart(
                            each.partNumber(), number(each.size()), each.eTag(), hex(each.checksumSHA256()))));
            return new Answer.Given<>(found);
        });
    }

    @Override
    public Answer<UploadedPart> upload(MultipartUpload upload, int number, Content content) {
        return asked.about(upload.key(), () -> {
            String tag = client.uploadPart(
                            it -> it.bucket(bucket.name())
                                    .key(full(upload.key()))
                                    .uploadId(upload.id())
                                    .partNumber(number)
                                    .checksumSHA256(base64(content.sha256())),
                            body(content))
                    .eTag();
            return new Answer.Given<>(new UploadedPart(number, content.length(), tag, content.sha256()));
        });
    }

    @Override
    public Answer<StoredObject> complete(MultipartUpload upload, List<UploadedPart> parts, Condition condition) {
        return asked.about(upload.key(), () -> {
            List<CompletedPart> named = new ArrayList<>();
            long size = 0;
            for (UploadedPart each : parts) {
                size += each.size();
                named.add(CompletedPart.builder()
                        .partNumber(each.number())
                        .eTag(each.tag())
                        .checksumSHA256(each.sha256().isEmpty() ? null : base64(each.sha256()))
                        .build());
            }
            client.completeMultipartUpload(it -> {
                it.bucket(bucket.name())
                        .key(full(upload.key()))
                        .uploadId(upload.id())
                        .multipartUpload(all -> all.parts(named));
                if (condition == Condition.IF_ABSENT) it.ifNoneMatch(ONLY_IF_ABSENT);
            });
            return new Answer.Given<>(new StoredObject(upload.key(), size, ""));
        });
    }

    @Override
    public Answer<Boolean> abort(MultipartUpload upload) {
        return asked.about(upload.key(), () -> {
            client.abortMultipartUpload(
                    it -> it.bucket(bucket.name()).key(full(upload.key())).uploadId(upload.id()));
            return new Answer.Given<>(true);
        });
    }

    @Override
    public Answer<Boolean> delete(String key) {
        return asked.about(key, () -> {
            client.deleteObject(it -> it.bucket(bucket.name()).key(full(key)));
            return new Answer.Given<>(true);
        });
    }

    @Override
    public void close() {
        client.close();
    }
}
