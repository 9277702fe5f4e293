/// The lake in a bucket: an [tradewind.engine.history.store.ObjectStore] on any service that speaks S3, through the AWS
/// SDK. Here are requests, and what an answer means; when to ask again, and what to put, is decided by those who ask.
@NullMarked
package tradewind.plugins.lakes3;

import org.jspecify.annotations.NullMarked;
