/// What happens beside trades and quotes, kept in the lake with the moment it became known: order books
/// ([BookHistory]), corporate actions ([CorporateActions]), news ([NewsItem]) and the answers of models
/// ([tradewind.engine.market.ModelVote]).
///
/// [EventLog] writes and reads them. Whoever asks as of a moment gets nothing that was not known by then.
@NullMarked
package tradewind.engine.history.events;

import org.jspecify.annotations.NullMarked;
