/// Figures: how numbers, money and times are written on screen. One way for every panel.
@NullMarked
package tradewind.views.figures;

import org.jspecify.annotations.NullMarked;
