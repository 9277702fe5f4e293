package tradewind.views.blotter;

/// A line of a row's menu.
///
/// @param subject an order id, a symbol or a count its text names
/// @param why it cannot be done now; empty if it can
/// @param run does it
record RowItem(RowAction action, String subject, String why, Runnable run) {
    boolean allowed() {
        return why.isEmpty();
    }

    /// What it does, why not, and its key.
    String text() {
        String does = action.text(subject);
        String said = allowed() ? does : does + " · " + why;
        return action.keys().isEmpty() ? said : said + "   " + action.keys();
    }
}
