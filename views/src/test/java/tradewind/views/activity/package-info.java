@NullMarked
package tradewind.views.activity;

import org.jspecify.annotations.NullMarked;
