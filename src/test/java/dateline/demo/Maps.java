package dateline.demo;

import static dateline.demo.Canvas.HEIGHT;
import static dateline.demo.Canvas.blob;
import static dateline.demo.Canvas.box;
import static dateline.demo.Canvas.colour;
import static dateline.demo.Canvas.curve;
import static dateline.demo.Canvas.disc;
import static dateline.demo.Canvas.gradient;
import static dateline.demo.Canvas.polygon;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Maps of Ilmeria and of the crossing to Skerra, one for each language.
final class Maps {
    static final Map<String, Supplier<Canvas>> ALL = new HashMap<>();
    private static final int INK = 0x24384A;

    static {
        for (var words : Words.ALL) {
            ALL.put("map-" + words.language(), () -> country(words));
            ALL.put("route-" + words.language(), () -> route(words));
        }
    }

    private Maps() {}

    private static Canvas country(Words words) {
        var canvas = new Canvas(95);
        canvas.fill(box(0, 0, 1600, HEIGHT), gradient(0, 0, 1200, HEIGHT, 0xA9CFDC, 0x8FBFD0, 0x76AAC0));
        grid(canvas);
        land(canvas, polygon(1290, -20, 1250, 120, 1300, 260, 1260, 420, 1330, 560, 1290, 720, 1380, 880, 1350, 1090, 1640, 1090, 1640, -20), 0xDDD3C0, 0xCBBFA8);
        var shore = blob(560, 110, 700, 60, 880, 90, 1040, 40, 1210, 90, 1262, 230, 1230, 400, 1300, 560, 1262, 730, 1330, 890, 1240, 1000, 1050, 1010, 900, 960, 760, 990,
                640, 900, 560, 800, 470, 760, 420, 640, 520, 580, 560, 520, 640, 490, 600, 400, 480, 330, 500, 210);
        land(canvas, shore, 0xF4EBD2, 0xE6D8B4);
        canvas.pen.setClip(shore);
        canvas.soft(60, 0.8, layer -> {
            layer.fill(blob(900, 180, 1120, 240, 1180, 420, 1060, 560, 930, 470, 860, 300), colour(0xC9B48A, 0.9));
            layer.fill(blob(700, 820, 1000, 780, 1200, 860, 1060, 980, 800, 960), colour(0xC6CF94, 0.9));
        });
        canvas.pen.setClip(null);
        for (var i = 0; i < 26; i++) {
            mountain(canvas, 930 + 10 * (i % 13) + 60 * Math.sin(i * 2.4), 250 + 11.5 * i, canvas.any(26, 46));
        }
        canvas.stroke(curve(false, 1030, 420, 960, 520, 880, 560, 800, 640, 720, 640, 660, 610, 560, 590), colour(0x5F9DB8, 1), 7);
        canvas.fill(blob(800, 690, 870, 676, 900, 710, 850, 730, 800, 720), 0x8FBFD0);
        islands(canvas, 270, 420, 1);
        dashed(canvas, curve(false, 470, 726, 400, 640, 330, 560, 290, 470));
        town(canvas, words, "Taven", 560, 590, true, 0.5, -30);
        town(canvas, words, "Port Sorrel", 486, 742, false, 0.3, 62);
        town(canvas, words, "Brenhal", 800, 190, false, 0.5, -26);
        town(canvas, words, "Lasmere", 890, 735, false, 0, 36);
        town(canvas, words, "Ondrava", 1020, 900, false, 0.5, 54);
        town(canvas, words, "Haven", 290, 462, false, 0.5, 64);
        town(canvas, words, "Istrel", 1460, 520, false, 0.5, -26);
        label(canvas, words, "Ilmeria", 720, 400, 74, Font.BOLD, INK);
        label(canvas, words, "Dorvane", 1465, 300, 40, Font.BOLD, 0x6A6458);
        label(canvas, words, "Nerian Sea", 250, 900, 52, Font.ITALIC, 0x2F6680);
        label(canvas, words, "Skerra", 260, 330, 32, Font.ITALIC, INK);
        label(canvas, words, "Varr", 1130, 300, 30, Font.ITALIC, 0x6A5030);
        canvas.fill(polygon(1062, 388, 1082, 424, 1042, 424), 0xB4463C);
        label(canvas, words, "Orrin", 1140, 456, 26, Font.PLAIN, 0x8C3A30);
        label(canvas, words, "Auren", 800, 604, 26, Font.ITALIC, 0x2F6680);
        Light.finish(canvas, 0.2, 1.6);
        return canvas;
    }

    private static Canvas route(Words words) {
        var canvas = new Canvas(96);
        canvas.fill(box(0, 0, 1600, HEIGHT), gradient(0, 0, 1600, HEIGHT, 0x123A58, 0x1F5878, 0x2F7494));
        for (var i = 0; i < 9; i++) {
            canvas.stroke(curve(false, -20, 180 + 90 * i, 300, 120 + 100 * i, 700, 230 + 90 * i, 1100, 150 + 100 * i, 1640, 240 + 84 * i), colour(0xBFE3F0, 0.13), 3);
        }
        grid(canvas);
        land(canvas, blob(1130, 1120, 1160, 960, 1290, 900, 1260, 760, 1380, 690, 1640, 640, 1640, 1120), 0xE9DCBC, 0xBFB08C);
        islands(canvas, 330, 330, 2.2);
        dashed(canvas, curve(false, 1250, 850, 1050, 800, 820, 640, 640, 560, 470, 470, 400, 420));
        canvas.fill(blob(760, 590, 800, 606, 846, 634, 834, 648, 790, 636, 752, 604), 0xFFFFFF);
        town(canvas, words, "Port Sorrel", 1262, 850, false, -0.15, 60);
        town(canvas, words, "Haven", 400, 416, false, 0.5, -40);
        town(canvas, words, "Cape Sill", 196, 560, false, 0.5, 62);
        canvas.glow(196, 560, 90, 0xFFE7A0, 0.9);
        label(canvas, words, "Nerian Sea", 1060, 330, 66, Font.ITALIC, 0xBFE3F0);
        label(canvas, words, "Skerra", 480, 200, 44, Font.BOLD, 0xF4EBD2);
        label(canvas, words, "four hours", 900, 590, 44, Font.BOLD, 0xFFC46A);
        Light.finish(canvas, 0.3, 1.6);
        return canvas;
    }

    private static void grid(Canvas canvas) {
        for (var i = 1; i < 6; i++) {
            canvas.stroke(curve(false, 270 * i, -10, 270 * i - 20, 520, 270 * i, 1080), colour(0xFFFFFF, 0.2), 2);
            canvas.stroke(curve(false, -10, 190 * i, 800, 190 * i + 20, 1610, 190 * i), colour(0xFFFFFF, 0.2), 2);
        }
    }

    private static void land(Canvas canvas, Shape shape, int light, int dark) {
        canvas.soft(22, 0.5, layer -> layer.stroke(shape, colour(0xFFFFFF, 0.9), 34));
        canvas.soft(10, 0.5, layer -> {
            layer.pen.translate(6, 10);
            layer.fill(shape, colour(0x123A50, 0.9));
        });
        canvas.fill(shape, gradient(500, 0, 1300, 1000, light, dark));
        canvas.stroke(shape, colour(0x8A7A58, 0.9), 3);
    }

    private static void mountain(Canvas canvas, double x, double y, double size) {
        canvas.fill(polygon(x - size * 0.8, y, x, y - size, x + size * 0.8, y), 0x9C8662);
        canvas.fill(polygon(x, y - size, x + size * 0.8, y, x + size * 0.1, y), 0x77634A);
        canvas.fill(polygon(x - size * 0.26, y - size * 0.67, x, y - size, x + size * 0.26, y - size * 0.67, x + 2, y - size * 0.55), 0xFDFBF4);
    }

    private static void islands(Canvas canvas, double x, double y, double scale) {
        canvas.pen.translate(x, y);
        canvas.pen.scale(scale, scale);
        island(canvas, blob(-30, 0, 10, -30, 60, -10, 56, 36, 20, 60, -20, 40));
        island(canvas, blob(-96, 76, -60, 60, -36, 92, -56, 120, -92, 112));
        island(canvas, blob(-80, -40, -56, -60, -40, -34, -62, -16));
        for (var i = 0; i < 14; i++) {
            canvas.fill(disc(-110 + 17 * i, 40 + 70 * Math.sin(i * 2.7), 5 + 3 * (i % 3)), 0xF0E3C2);
        }
        canvas.pen.setTransform(new java.awt.geom.AffineTransform());
    }

    private static void island(Canvas canvas, Shape shape) {
        canvas.stroke(shape, colour(0xFFFFFF, 0.3), 10);
        canvas.fill(shape, 0xF2E7CA);
        canvas.stroke(shape, colour(0x8A7A58, 0.9), 2);
    }

    private static void dashed(Canvas canvas, Shape way) {
        canvas.pen.setPaint(colour(0xD8402F, 1));
        canvas.pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {4, 20}, 0));
        canvas.pen.draw(way);
    }

    private static void town(Canvas canvas, Words words, String name, double x, double y, boolean isCapital, double anchor, double below) {
        canvas.fill(disc(x, y, isCapital ? 17 : 12), 0xFFFFFF);
        canvas.fill(disc(x, y, isCapital ? 12 : 8), isCapital ? 0xB4463C : INK);
        var size = isCapital ? 46f : 36f;
        halo(canvas, words, words.of(name), x, y + below, size, isCapital ? Font.BOLD : Font.PLAIN, INK, anchor);
    }

    private static void label(Canvas canvas, Words words, String name, double x, double y, float size, int style, int rgb) {
        Charts.text(canvas, words, words.of(name), x, y, size, words.isFromRight() ? style & Font.BOLD : style, rgb, 0.5);
    }

    private static void halo(Canvas canvas, Words words, String text, double x, double y, float size, int style, int rgb, double anchor) {
        for (var i = 0; i < 12; i++) {
            var angle = i * Math.PI / 6;
            Charts.text(canvas, words, text, x + 3 * Math.cos(angle), y + 3 * Math.sin(angle), size, style, 0xFBF6E8, anchor);
        }
        Charts.text(canvas, words, text, x, y, size, style, rgb, anchor);
    }
}
