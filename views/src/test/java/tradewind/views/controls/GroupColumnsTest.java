package tradewind.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class GroupColumnsTest {
    private static final double WIDE = 3 * GroupColumns.LEAST + 100;

    @Test
    void groupsStandBelowEachOtherWhereThereIsRoomForOneColumn() {
        GroupColumns columns = laid(GroupColumns.LEAST, 100, 50, 30);
        assertEquals(List.of(0.0, 100.0, 150.0), ys(columns));
        assertEquals(180, columns.prefHeight(GroupColumns.LEAST));
        assertEquals(1, lefts(columns));
    }

    @Test
    void wideRoomHoldsThemInOrderAndAsLevelAsTheyCanBe() {
        GroupColumns columns = laid(WIDE, 40, 60, 100, 30, 50, 20);
        assertEquals(List.of(0.0, 40.0, 0.0, 0.0, 30.0, 80.0), ys(columns));
        assertEquals(100, columns.prefHeight(WIDE));
        assertEquals(3, lefts(columns));
    }

    @Test
    void aGroupStaysWholeHoweverHighItIs() {
        GroupColumns columns = laid(WIDE, 500, 10, 10);
        assertEquals(List.of(0.0, 0.0, 10.0), ys(columns));
        assertEquals(0, columns.getChildren().getFirst().getLayoutX());
        assertEquals(500, columns.prefHeight(WIDE));
    }

    @Test
    void nothingIsNoError() {
        assertEquals(0, laid(WIDE).prefHeight(WIDE));
    }

    private static GroupColumns laid(double width, double... heights) {
        GroupColumns columns = new GroupColumns(DoubleStream.of(heights)
                .mapToObj(height -> {
                    Region group = new Region();
                    group.setPrefHeight(height);
                    return group;
                })
                .toArray(Node[]::new));
        columns.resize(width, columns.prefHeight(width));
        columns.layout();
        return columns;
    }

    private static List<Double> ys(GroupColumns columns) {
        return columns.getChildren().stream().map(Node::getLayoutY).toList();
    }

    private static long lefts(GroupColumns columns) {
        return columns.getChildren().stream().map(Node::getLayoutX).distinct().count();
    }
}
