/// Texts: what the window says, in the trader's language. [Language] is chosen once, as the window begins; [Texts] are
/// the texts of one room, kept in `tradewind/texts/ROOM_LANGUAGE.properties`. English is the language they are written
/// in, and what shows where a translation lacks a text.
///
/// Figures are not translated: a point before the decimals, in every language, as [tradewind.views.figures.Figures]
/// writes them. What the engine, the journal and the command line say stays English as well: it is what a trader sends
/// to a broker or finds in a log.
@NullMarked
package tradewind.views.texts;

import org.jspecify.annotations.NullMarked;
