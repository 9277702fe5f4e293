/// A venue to practise at: an outside account with simulated money, on the recorded week at Bitstamp played as if it
/// happened now. It lives on a thread of its own, goes on while its line is down, and can lose that line on purpose.
///
/// The market ([LoopedWeek]) is at the hour of the week it is now and begins again after its last trade; bid and ask
/// are derived from the trades. Orders fill as at the engine's [exchange][tradewind.engine.paper.PaperExchange];
/// market and limit orders are what the venue takes, and what else a desk offers is held there. [Line] is the line,
/// [AccountBook] what the venue has, [BookFile] how it is kept, [PracticeVenue] the thread on which all of it happens.
///
/// | setting | what it says | allowed | without it |
/// |---|---|---|---|
/// | `account` | name of the account | 1 to 40 of `A-Z a-z 0-9 . _ -`, a letter or digit first | `practice-1` |
/// | `cash` | US dollars a new book begins with | above 0, at most 1,000,000,000 | `100000` |
/// | `folder` | where the venue keeps orders, fills and positions | a whole path | the desk names one; kept nowhere if
/// there is none |
/// | `drop` | minutes after which the line is lost, about | 0 (never) to 1440 | `0` |
/// | `away` | seconds for which it is lost then | 1 to 3600 | `20` |
/// | `latency` | milliseconds each way | 0 to 2000 | `20` |
///
/// Without `folder` the venue begins flat with each opening: a desk that remembers a position then sees that the books
/// differ, says so, and sends nothing until the trader accepts the venue's figure. A folder holds one file for each
/// account, which one venue has at a time. It belongs with the desk's journal of that account: order ids begin again
/// with a new journal, so a new journal wants a new account or folder.
@NullMarked
package tradewind.plugins.practice;

import org.jspecify.annotations.NullMarked;
