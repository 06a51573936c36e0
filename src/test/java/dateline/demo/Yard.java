package dateline.demo;

import static dateline.demo.Canvas.HEIGHT;
import static dateline.demo.Canvas.WIDTH;
import static dateline.demo.Canvas.blob;
import static dateline.demo.Canvas.box;
import static dateline.demo.Canvas.colour;
import static dateline.demo.Canvas.disc;
import static dateline.demo.Canvas.fall;
import static dateline.demo.Canvas.polygon;

import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import java.util.function.Supplier;

/// The slipway of Hollin Yards.
final class Yard {
    static final Map<String, Supplier<Canvas>> ALL = Map.of("shipyard", Yard::shipyard);

    private Yard() {}

    private static Canvas shipyard() {
        var canvas = new Canvas(33);
        canvas.sky(900, 0x172B45, 0x3D5A73, 0xB98F79, 0xF2C48A);
        canvas.glow(1300, 760, 700, 0xFFD79A, 0.8);
        Light.clouds(canvas, 30, 480, 0xE8B893, 0.5, 5, 78);
        Light.ridge(canvas, 860, 50, 420, 79, 0x6B6A78, 0x8F8480);
        tallCrane(canvas, 210, 900, 1.1, 0x22344C);
        tallCrane(canvas, 1420, 900, -0.95, 0x2B3C54);
        canvas.fill(box(0, 896, WIDTH, 200), fall(896, HEIGHT, 0x4C4A4C, 0x17191F));
        hull(canvas);
        scaffold(canvas);
        for (var spot : new double[][] {{560, 610}, {1010, 690}, {720, 820}}) {
            canvas.glow(spot[0], spot[1], 120, 0xBFE6FF, 0.9);
            for (var i = 0; i < 40; i++) {
                var angle = canvas.any(0.2, 2.9);
                var far = canvas.any(8, 110);
                canvas.line(spot[0] + far * Math.cos(angle), spot[1] + far * Math.sin(angle), spot[0] + (far + 8) * Math.cos(angle), spot[1] + (far + 8) * Math.sin(angle), 0xFFE7A6, 1.8);
            }
            canvas.fill(disc(spot[0], spot[1], 7), 0xFFFFFF);
        }
        Light.finish(canvas, 0.35, 2);
        return canvas;
    }

    private static void tallCrane(Canvas canvas, double x, double foot, double scale, int rgb) {
        var ink = colour(rgb, 1);
        var high = Math.abs(scale);
        canvas.stroke(polygon(x - 24, foot, x - 24, 230 / high, x + 24, 230 / high, x + 24, foot), ink, 8);
        for (var y = 240; y < foot; y += 60) {
            canvas.line(x - 24, y, x + 24, y + 60, rgb, 4);
            canvas.line(x + 24, y, x - 24, y + 60, rgb, 4);
        }
        var jib = 190 / high;
        canvas.stroke(polygon(x - 170 * scale, jib + 20, x + 640 * scale, jib - 60, x + 640 * scale, jib - 44, x - 170 * scale, jib + 46), ink, 5);
        canvas.stroke(polygon(x, jib - 120, x + 560 * scale, jib - 44, x - 160 * scale, jib + 20), ink, 3.4);
        canvas.fill(box(x - 190 * scale - (scale < 0 ? 70 : 0), jib + 20, 70, 60), ink);
        canvas.line(x + 520 * scale, jib - 46, x + 520 * scale, 470, rgb, 2.6);
    }

    private static void hull(Canvas canvas) {
        var bow = blob(420, 330, 800, 372, 1180, 330, 1150, 560, 1010, 800, 860, 930, 800, 948, 740, 930, 590, 800, 450, 560);
        canvas.fill(bow, Canvas.gradient(420, 0, 1180, 0, 0x6F8CA3, 0x36536D, 0x1C2F45, 0x3B3A48, 0xA87C62));
        canvas.pen.setClip(bow);
        canvas.fill(box(380, 690, 840, 300), Canvas.gradient(420, 0, 1180, 0, 0xA8523F, 0x6B2A26, 0x3C171C, 0x5C2824, 0xB0694A));
        canvas.fill(box(380, 680, 840, 10), colour(0xE8E0CF, 0.8));
        for (var i = 0; i < 16; i++) {
            canvas.stroke(Canvas.curve(false, 380, 400 + 36 * i, 800, 440 + 36 * i, 1220, 400 + 36 * i), colour(0x0B1420, 0.3), 2);
            canvas.stroke(Canvas.curve(false, 420 + 50 * i, 300, 600 + 26 * i, 700, 800, 960), colour(0x0B1420, 0.18), 2);
        }
        canvas.pen.setClip(null);
        canvas.stroke(Canvas.curve(false, 800, 372, 804, 600, 800, 946), colour(0xDCE4EA, 0.5), 5);
        canvas.fill(blob(404, 300, 800, 346, 1196, 300, 1182, 344, 800, 384, 418, 344), 0xD9D2C2);
        canvas.fill(disc(690, 520, 16), 0x101A26);
        canvas.fill(disc(910, 520, 16), 0x101A26);
    }

    private static void scaffold(Canvas canvas) {
        for (var side = 0; side < 2; side++) {
            for (var i = 0; i < 5; i++) {
                var x = side == 0 ? 260 + 48 * i : 1150 + 48 * i;
                canvas.line(x, 420 + 30 * i * (side == 0 ? -1 : 1) + (side == 0 ? 120 : 0), x, 920, 0x15202E, 5);
            }
            for (var k = 0; k < 6; k++) {
                canvas.line(side == 0 ? 250 : 1140, 560 + 62 * k, side == 0 ? 470 : 1360, 560 + 62 * k, 0x15202E, 6);
            }
        }
        for (var i = 0; i < 9; i++) {
            var x = 150 + 160 * i;
            var ink = colour(0x0B1119, 1);
            canvas.limb(x, 968, x, 1000, 20, 15, ink);
            canvas.limb(x - 3, 1000, x - 8, 1046, 9, 7, ink);
            canvas.limb(x + 3, 1000, x + 9, 1046, 9, 7, ink);
            canvas.fill(new RoundRectangle2D.Double(x - 9, 938, 19, 19, 12, 12), i % 3 == 0 ? 0xE8B23A : 0xD8D4C8);
        }
    }
}
