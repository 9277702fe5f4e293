@NullMarked
package tradewind.views.notices;

import org.jspecify.annotations.NullMarked;
