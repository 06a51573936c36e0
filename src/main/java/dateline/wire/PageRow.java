package dateline.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One leaf's numbers while they are gathered, each with a name, by which a model is checked to be for these numbers.
final class PageRow {
    private double[] numbers = new double[300];
    private int count;
    private final List<String> names;

    private PageRow(List<String> names) {
        this.names = names;
    }

    /// The names are gathered once, with the first row.
    static PageRow naming() {
        return new PageRow(new ArrayList<>());
    }

    PageRow next() {
        return new PageRow(List.of());
    }

    void add(String name, double number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
        if (names instanceof ArrayList) {
            names.add(name);
        }
    }

    void add(String name, boolean is) {
        add(name, is ? 1 : 0);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    double[] numbers() {
        return Arrays.copyOf(numbers, count);
    }
}
