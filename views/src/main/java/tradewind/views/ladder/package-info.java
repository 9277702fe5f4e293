/// The price ladder (depth of market) of one instrument: what is bid and asked at each price, what was traded
/// there, and the trader's own orders, which are placed, moved and cancelled with one click
/// ([LadderView][tradewind.views.ladder.LadderView]).
///
/// One click sends only while the ladder is armed, and it is disarmed at every start; disarmed, a click puts the
/// order on the ticket. Only levels the market has told of are shown: the order book where the feed brings one and it
/// is whole, else the quote; of a feed of trades alone that is derived, and marked so. Decisions are made by types
/// that know no control; the rows in sight are painted, at most 20 times a second.
@NullMarked
package tradewind.views.ladder;

import org.jspecify.annotations.NullMarked;
