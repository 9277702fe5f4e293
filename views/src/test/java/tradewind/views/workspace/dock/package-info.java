/// Tests of the package of the same name.
@NullMarked
package tradewind.views.workspace.dock;

import org.jspecify.annotations.NullMarked;
