/// Notices: what the trader was told, kept for the session ([NoticeBook][tradewind.views.notices.NoticeBook]), shown
/// with
/// its order ([NoticesView][tradewind.views.notices.NoticesView]), counted in the status line
/// ([NoticeBell][tradewind.views.notices.NoticeBell]) and, where the trader wants it, heard
/// ([Sounds][tradewind.views.notices.Sounds]).
///
/// What is worth telling is found out elsewhere; nothing is decided here.
@NullMarked
package tradewind.views.notices;

import org.jspecify.annotations.NullMarked;
