package tradewind.views.blotter;

import java.util.List;

/// One tab's table: its columns, and its lines as they stand.
record TabRows<R>(BlotterViewModel.Tab tab, List<Column<R>> columns, NewestFirst<R> lines) {}
