package tradewind.plugins.lakes3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.history.store.Answer;
import tradewind.engine.history.store.ObjectStore;
import tradewind.engine.plugins.Secret;

/// What a service's refusals mean, said by a server that says nothing else.
class S3AnswersTest {
    private String answer = "";
    private int status;
    private int asked;

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked++;
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String place() {
        return "s3://prices/ at " + endpoint();
    }

    private String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private Answer<?> listed(int status, String code) {
        this.status = status;
        answer = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code
                + "</Code><Message>said</Message></Error>";
        try (ObjectStore store = S3Mock.open(endpoint(), "")) {
            return store.list("a", "");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, NoSuchKey, Missing",
        "404, NoSuchBucket, Refused",
        "412, PreconditionFailed, Taken",
        "403, AccessDenied, Refused",
        "403, SignatureDoesNotMatch, Refused",
        "403, RequestTimeTooSkewed, Refused",
        "400, BadDigest, Unreachable",
        "409, ConditionalRequestConflict, Unreachable",
        "429, TooManyRequests, Unreachable",
        "500, InternalError, Unreachable",
        "503, SlowDown, Unreachable",
        "501, NotImplemented, Refused",
        "400, InvalidArgument, Refused",
    })
    void aRefusalOfTheServiceIsAnAnswerAndAskedOnce(int status, String code, String expected) {
        assertEquals(expected, listed(status, code).getClass().getSimpleName());
        assertEquals(1, asked, "whether to ask again is decided elsewhere");
    }

    @Test
    void keysThatAreNotAdmittedAreSaidToBeTheKeys() {
        assertEquals(
                new Answer.Refused<>(
                        place() + " does not admit these keys to a: SignatureDoesNotMatch (status 403). Check"
                                + " the secrets access-key and secret-key, and what they are allowed to do."),
                listed(403, "SignatureDoesNotMatch"));
    }

    @Test
    void aServiceThatIsNotThereIsUnreachable() {
        String before = place();
        String gone = endpoint();
        server.stop(0);
        try (ObjectStore store = S3Mock.open(gone, "")) {
            Answer<?> answer = store.list("a", "");
            assertTrue(
                    answer instanceof Answer.Unreachable<?>(String why)
                            && why.startsWith(before + " cannot be reached: "),
                    answer::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "; ; ; Say which bucket: the setting bucket is missing.",
                "Prices!; ; ; The setting bucket is not the name of one: Prices!.",
                "prices; ftp://host; ; The setting endpoint is not an address such as https://host:port.",
                "prices; https://me:secret@host; ; The setting endpoint is not an address such as https://host:port.",
                "prices; ; perhaps; The setting path-style is true or false, not perhaps.",
                "prices; ; ; The bucket needs the secrets access-key and secret-key.",
            })
    void aSettingThatCannotBeUsedIsNamed(String bucket, String endpoint, String style, String expected) {
        Map<String, Optional<String>> settings = Map.of(
                "bucket", Optional.ofNullable(bucket),
                "endpoint", Optional.ofNullable(endpoint),
                "path-style", Optional.ofNullable(style));
        Answer<ObjectStore> opened = new S3Provider()
                .open(
                        key -> settings.getOrDefault(key, Optional.empty()),
                        name -> name.equals("access-key")
                                ? Optional.of(new Secret("key".toCharArray()))
                                : Optional.empty());
        assertEquals(new Answer.Refused<>(expected), opened);
    }
}
