@NullMarked
package tradewind.views.notebook;

import org.jspecify.annotations.NullMarked;
