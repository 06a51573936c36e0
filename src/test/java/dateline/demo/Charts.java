package dateline.demo;

import static dateline.demo.Canvas.HEIGHT;
import static dateline.demo.Canvas.box;
import static dateline.demo.Canvas.colour;
import static dateline.demo.Canvas.disc;
import static dateline.demo.Canvas.fade;
import static dateline.demo.Canvas.fall;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Figures of the stories as charts, one for each language.
final class Charts {
    static final Map<String, Supplier<Canvas>> ALL = new HashMap<>();
    private static final double[] RATES = {3.00, 3.50, 4.00, 4.50, 4.50, 4.50, 4.25, 4.00, 3.75, 3.50, 3.25};
    private static final double[] ICE = {5, 7, 10, 16, 23};
    private static final int[] DECADES = {1974, 1984, 1994, 2004, 2014};
    private static final List<Party> PARTIES = List.of(
            new Party("Social Union", 47, 0xC24B3E),
            new Party("Skerra List", 7, 0x3F9CA4),
            new Party("New Charter", 14, 0xE0A53A),
            new Party("Land and Water", 21, 0x62924C),
            new Party("Civic Alliance", 52, 0x2F5F9C));

    private record Party(String name, int seats, int rgb) {}

    private record Seat(double x, double y, double angle) {}

    static {
        for (var words : Words.ALL) {
            ALL.put("rate-" + words.language(), () -> rates(words));
            ALL.put("ice-" + words.language(), () -> ice(words));
            ALL.put("seats-" + words.language(), () -> seats(words));
        }
    }

    private Charts() {}

    static void text(Canvas canvas, Words words, String text, double x, double y, float size, int style, int rgb, double anchor) {
        canvas.pen.setFont(words.font(style, size));
        canvas.pen.setPaint(colour(rgb, 1));
        var width = canvas.pen.getFontMetrics().stringWidth(text);
        canvas.pen.drawString(text, (float) (x - width * anchor), (float) y);
    }

    private static void title(Canvas canvas, Words words, String text, int rgb) {
        text(canvas, words, text, words.isFromRight() ? 1490 : 110, 130, 46, Font.BOLD, rgb, words.isFromRight() ? 1 : 0);
    }

    private static Canvas rates(Words words) {
        var canvas = new Canvas(91);
        canvas.sky(HEIGHT, 0xF8F2E4, 0xEFE4CC);
        canvas.fill(box(words.isFromRight() ? 1400 : 110, 58, 90, 9), 0xB4463C);
        title(canvas, words, words.of("key rate"), 0x24303A);
        var line = new Path2D.Double();
        for (var level = 3; level <= 5; level++) {
            var y = 930 - (level - 2.5) * 270;
            canvas.fill(box(180, y, 1310, 2), colour(0x24303A, 0.2));
            text(canvas, words, words.number(level), 156, y + 14, 38, Font.PLAIN, 0x5A6268, 1);
        }
        for (var i = 0; i < RATES.length; i++) {
            var y = 930 - (RATES[i] - 2.5) * 270;
            if (i == 0) {
                line.moveTo(200, y);
            }
            line.lineTo(200 + 115 * i, y);
            line.lineTo(200 + 115 * (i + 1), y);
        }
        var area = new Path2D.Double(line);
        area.lineTo(1465, 950);
        area.lineTo(200, 950);
        canvas.fill(area, fade(0, 380, 0, 950, 0x2F6E5A, 0.5, 0.03));
        canvas.stroke(line, colour(0x1F5A48, 1), 10);
        canvas.fill(disc(1465, 930 - 0.75 * 270, 18), 0xB4463C);
        text(canvas, words, words.number(3.25), 1490, 600, 76, Font.BOLD, 0xB4463C, 1);
        text(canvas, words, words.number(4.5), 660, 350, 48, Font.BOLD, 0x1F5A48, 0.5);
        text(canvas, words, words.of("last decisions"), 830, 1010, 36, Font.PLAIN, 0x5A6268, 0.5);
        Light.finish(canvas, 0.1, 1.6);
        return canvas;
    }

    private static Canvas ice(Words words) {
        var canvas = new Canvas(92);
        canvas.sky(HEIGHT, 0x123650, 0x1F5A7C, 0x2F7A9C);
        Light.ridge(canvas, 300, 120, 480, 211, 0x2A6686, 0x1F5A7C);
        title(canvas, words, words.of("ice lost"), 0xF2F8FA);
        text(canvas, words, words.of("ice total"), words.isFromRight() ? 1490 : 110, 210, 62, Font.BOLD, 0xFFC46A, words.isFromRight() ? 1 : 0);
        for (var i = 0; i < ICE.length; i++) {
            var x = 170 + 270 * i;
            var high = ICE[i] * 26;
            canvas.fill(Canvas.polygon(x, 940, x, 940 - high, x + 60, 918 - high, x + 120, 944 - high, x + 180, 926 - high, x + 180, 940), fall(940 - high, 940, 0xF4FCFF, 0x9FD8EC, 0x4FA6CC));
            canvas.fill(Canvas.polygon(x + 120, 944 - high, x + 180, 926 - high, x + 180, 940, x + 120, 940), colour(0x1A5A80, 0.25));
            text(canvas, words, words.number(ICE[i]), x + 90, 895 - high, 60, Font.BOLD, 0xFFFFFF, 0.5);
            text(canvas, words, Integer.toString(DECADES[i]), x + 90, 1000, 38, Font.PLAIN, 0xCFE6F0, 0.5);
        }
        canvas.fill(box(110, 940, 1390, 4), 0xCFE6F0);
        Light.finish(canvas, 0.25, 1.6);
        return canvas;
    }

    private static Canvas seats(Words words) {
        var canvas = new Canvas(93);
        canvas.sky(HEIGHT, 0xF6F1E6, 0xE9E0CE);
        title(canvas, words, words.of("seats"), 0x24303A);
        var seats = new ArrayList<Seat>();
        for (var row = 0; row < 6; row++) {
            var radius = 270 + 62 * row;
            var count = 15 + (int) Math.round(3.4 * row);
            for (var i = 0; i < count; i++) {
                var angle = Math.PI * i / (count - 1);
                seats.add(new Seat(800 - radius * Math.cos(angle), 830 - radius * Math.sin(angle), angle));
            }
        }
        seats.sort(Comparator.comparingDouble(Seat::angle));
        int next = 0;
        for (var party : PARTIES) {
            for (var i = 0; i < party.seats() && next < seats.size(); i++, next++) {
                var seat = seats.get(next);
                canvas.fill(disc(seat.x() + 2, seat.y() + 4, 22), colour(0x24303A, 0.18));
                canvas.fill(disc(seat.x(), seat.y(), 22), party.rgb());
            }
        }
        text(canvas, words, "141", 800, 826, 130, Font.BOLD, 0x24303A, 0.5);
        legend(canvas, words);
        Light.finish(canvas, 0.1, 1.6);
        return canvas;
    }

    private static void legend(Canvas canvas, Words words) {
        for (var i = 0; i < PARTIES.size(); i++) {
            var party = PARTIES.get(words.isFromRight() ? PARTIES.size() - 1 - i : i);
            var x = 205 + 298 * i;
            canvas.fill(disc(x, 908, 15), party.rgb());
            text(canvas, words, Integer.toString(party.seats()), x + 28, 922, 42, Font.BOLD, 0x24303A, 0);
            text(canvas, words, words.of(party.name()), x + 8, 978, 27, Font.PLAIN, 0x3A444C, 0.5);
        }
    }
}
