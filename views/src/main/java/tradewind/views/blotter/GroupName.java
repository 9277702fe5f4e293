package tradewind.views.blotter;

/// What the groups of a table are told apart by, and what is said over them.
///
/// @param <R> the rows
interface GroupName<R> {
    /// The name of the group a row belongs to, which never changes.
    String of(R row);

    /// What stands over the group of a row, in the language spoken.
    default String heading(R row) {
        return of(row);
    }
}
