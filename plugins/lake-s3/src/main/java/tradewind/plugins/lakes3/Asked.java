package tradewind.plugins.lakes3;

import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import tradewind.engine.history.store.Answer;

/// A request and what its failure means. Sentences are made of the service's codes, never of requests: nothing that was
/// signed is in them.
final class Asked {
    private final Bucket bucket;

    Asked(Bucket bucket) {
        this.bucket = bucket;
    }

    interface Call<T> {
        Answer<T> ask();
    }

    <T> Answer<T> about(String key, Call<T> call) {
        try {
            return call.ask();
        } catch (AwsServiceException e) {
            return failed(key, e);
        } catch (SdkClientException e) {
            return new Answer.Unreachable<>(bucket + " cannot be reached: " + cause(e) + ".");
        }
    }

    private <T> Answer<T> failed(String key, AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        // the answer to HEAD has no body, so no code
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        int status = e.statusCode();
        return switch (code) {
            case "NoSuchKey", "NoSuchUpload", "NotFound", "InvalidRange" -> new Answer.Missing<>();
            case "NoSuchBucket" ->
                new Answer.Refused<>(
                        "There is no bucket " + bucket.name() + ": " + bucket + ". Make it, or set another.");
            case "PreconditionFailed" -> new Answer.Taken<>();
            case "RequestTimeTooSkewed" ->
                new Answer.Refused<>(bucket + " does not believe this machine's clock. Set it right.");
            case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException" ->
                new Answer.Refused<>(
                        bucket + " is in another region than " + bucket.region().id() + ". Set region.");
            // the bytes were changed on their way, or two asked for the same key at the same moment
            case "BadDigest",
                    "InvalidDigest",
                    "XAmzContentSHA256Mismatch",
                    "XAmzContentChecksumMismatch",
                    "ConditionalRequestConflict",
                    "OperationAborted",
                    "RequestTimeout",
                    "SlowDown" -> new Answer.Unreachable<>(bucket + " could not do it now: " + code + ".");
            default -> byStatus(key, status, code);
        };
    }

    private <T> Answer<T> byStatus(String key, int status, String code) {
        String said = code.isEmpty() ? "status " + status : code + " (status " + status + ")";
        return switch (status) {
            case 404, 416 -> new Answer.Missing<>();
            case 412 -> new Answer.Taken<>();
            case 401, 403 ->
                new Answer.Refused<>(bucket + " does not admit these keys to " + key + ": " + said
                        + ". Check the secrets access-key and secret-key, and what they are allowed to do.");
            case 408, 429 -> new Answer.Unreachable<>(bucket + " could not do it now: " + said + ".");
            case 501 -> new Answer.Refused<>(bucket + " does not know what was asked of it: " + said + ".");
            default ->
                status >= 500
                        ? new Answer.Unreachable<>(bucket + " failed: " + said + ".")
                        : new Answer.Refused<>(bucket + " refused " + key + ": " + said + ".");
        };
    }

    /// The innermost reason, such as `ConnectException Connection refused`.
    private static String cause(Throwable thrown) {
        Throwable innermost = thrown;
        while (innermost.getCause() != null && innermost.getCause() != innermost) innermost = innermost.getCause();
        String message = innermost.getMessage();
        String name =
                innermost.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
        return message == null ? name : name + " " + message;
    }
}
