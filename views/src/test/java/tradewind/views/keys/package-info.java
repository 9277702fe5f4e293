@NullMarked
package tradewind.views.keys;

import org.jspecify.annotations.NullMarked;
