/// Tests of what all panels have in common.
@NullMarked
package tradewind.views;

import org.jspecify.annotations.NullMarked;
