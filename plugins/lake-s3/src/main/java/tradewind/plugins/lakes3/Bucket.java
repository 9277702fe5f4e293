package tradewind.plugins.lakes3;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/// Where a bucket is.
///
/// @param prefix before every key: empty, or ends with `/`
/// @param endpoint of a service that is not Amazon's
/// @param pathStyle whether the bucket is in the path, not in the name of the host
record Bucket(String name, String prefix, Region region, Optional<URI> endpoint, boolean pathStyle) {
    @Override
    public String toString() {
        return "s3://" + name + "/" + prefix + " at "
                + endpoint.map(URI::toString).orElse("Amazon " + region.id());
    }
}
