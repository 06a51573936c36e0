package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PageTreesTest {
    @Test
    void a_tree_asks_its_questions_and_trees_add_up() {
        var trees = PageTrees.parse("""
                # a comment
                length|linked
                =0.5
                0 10 =-1 1 0.5 =2 =-3
                """);

        assertThat(trees.names()).containsExactly("length", "linked");
        assertThat(trees.logit(new double[] {10, 0})).isEqualTo(-0.5);
        assertThat(trees.logit(new double[] {11, 0.5})).isEqualTo(2.5);
        assertThat(trees.logit(new double[] {11, 0.6})).isEqualTo(-2.5);
    }

    @Test
    void grown_trees_tell_what_no_single_question_tells() {
        var random = new Random(7);
        var rows = new double[600][];
        var answers = new double[rows.length];
        var weights = new double[rows.length];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble()};
            answers[i] = rows[i][0] > 0.5 ^ rows[i][1] > 0.5 ? 1 : 0;
            weights[i] = 1;
        }

        var grown = new TreeGrowing(rows, answers, weights).grow(2, 300);
        var trees = PageTrees.parse("a|b|c|d|e|f\n" + String.join("\n", grown));

        assertThat(grown).isEqualTo(new TreeGrowing(rows, answers, weights).grow(2, 300));
        assertThat(trees.logit(new double[] {0.2, 0.8, 0.5, 0.5, 0.5, 0.5})).isPositive();
        assertThat(trees.logit(new double[] {0.8, 0.8, 0.5, 0.5, 0.5, 0.5})).isNegative();
        assertThat(trees.logit(new double[] {0.8, 0.2, 0.5, 0.5, 0.5, 0.5})).isPositive();
        assertThat(trees.logit(new double[] {0.2, 0.2, 0.5, 0.5, 0.5, 0.5})).isNegative();
    }
}
