package dateline.demo;

import static dateline.demo.Canvas.HEIGHT;
import static dateline.demo.Canvas.WIDTH;
import static dateline.demo.Canvas.blob;
import static dateline.demo.Canvas.box;
import static dateline.demo.Canvas.colour;
import static dateline.demo.Canvas.curve;
import static dateline.demo.Canvas.disc;
import static dateline.demo.Canvas.fall;
import static dateline.demo.Canvas.gradient;
import static dateline.demo.Canvas.mix;
import static dateline.demo.Canvas.oval;
import static dateline.demo.Canvas.polygon;

import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import java.util.function.Supplier;

/// Where the towns of Ilmeria meet the water.
final class Quays {
    static final Map<String, Supplier<Canvas>> ALL =
            Map.of("street", Quays::waterfront, "lanterns", Quays::lanterns, "market", Quays::market);
    private static final int[] WALLS = {0xC46A4E, 0xE0B15E, 0x6F8F8C, 0xD98F6A, 0x8C5A62, 0xE8CFA0, 0x5F7B94, 0xB5533F};

    private Quays() {}

    /// A row of narrow gabled houses that stands on the line `foot`.
    private static void gables(Canvas canvas, double foot, double width, double height, int tint, double strength, double lit) {
        for (var i = 0; i * width < WIDTH + width; i++) {
            var x = -20 + i * width;
            var high = height * canvas.any(0.78, 1.1);
            var wall = mix(WALLS[i * 5 % WALLS.length], tint, strength);
            canvas.fill(box(x, foot - high, width - 2, high), gradient(x, 0, x + width, 0, mix(wall, 0xFFFFFF, 0.1), mix(wall, 0x14182A, 0.2)));
            canvas.fill(polygon(x - 4, foot - high + 1, x + width / 2, foot - high - width * 0.6, x + width + 2, foot - high + 1), mix(mix(0x6B3A34, tint, strength), 0x101424, 0.15));
            for (var floor = 0; floor < 4; floor++) {
                for (var k = 0; k < 3; k++) {
                    var shining = canvas.random.nextDouble() < lit;
                    canvas.fill(new RoundRectangle2D.Double(x + width * (0.14 + 0.27 * k), foot - high + high * (0.07 + 0.235 * floor), width * 0.16, high * 0.13, 4, 4),
                            shining ? colour(0xFFD27E, 0.95) : colour(mix(0x3A4658, tint, strength * 0.6), 0.85));
                }
            }
        }
    }

    private static Canvas waterfront() {
        var canvas = new Canvas(53);
        canvas.sky(700, 0x79B1D2, 0xBFDDE2, 0xFCEBCB);
        canvas.glow(1260, 260, 460, 0xFFF7DC, 0.9);
        Light.clouds(canvas, 20, 380, 0xFFFFFF, 0.52, 5, 141);
        gables(canvas, 650, 118, 290, 0xF3E3C8, 0.32, 0.05);
        canvas.fill(box(0, 640, WIDTH, 430), fall(640, HEIGHT, 0xDCCFB8, 0xC2B49C, 0xA39683));
        canvas.fill(polygon(-20, 700, 1620, 690, 1620, 770, -20, 790), 0x8FAA68);
        canvas.line(-20, 738, 1620, 724, 0x6C7276, 4);
        canvas.line(-20, 762, 1620, 746, 0x6C7276, 4);
        sideTram(canvas, 330, 752);
        canvas.fill(polygon(-20, 812, 1620, 786, 1620, 850, -20, 890), 0xB4624E);
        canvas.fill(polygon(-20, 976, 1620, 930, 1620, 1090, -20, 1090), fall(930, HEIGHT, 0x6FA9B8, 0x2F6B86));
        canvas.stroke(curve(false, -20, 974, 800, 951, 1620, 928), colour(0xEFE6D4, 1), 16);
        for (var i = 0; i < 6; i++) {
            plane(canvas, 70 + 300 * i, 830 - 6 * i, 1);
        }
        cyclist(canvas, 620, 850, 0x2F5D73);
        cyclist(canvas, 1180, 832, 0xC08A3E);
        cyclist(canvas, 960, 842, 0x9C3F3A);
        City.people(canvas, 925, 15);
        for (var i = 0; i < 120; i++) {
            var y = canvas.any(985, 1060);
            canvas.fill(oval(canvas.any(0, WIDTH), y, canvas.any(10, 40), 2), colour(0xFFFFFF, 0.22));
        }
        Light.finish(canvas, 0.22, 2);
        return canvas;
    }

    private static void sideTram(Canvas canvas, double x, double foot) {
        for (var i = 0; i < 2; i++) {
            var left = x + 290 * i;
            canvas.fill(new RoundRectangle2D.Double(left, foot - 128, 284, 118, 30, 30), fall(foot - 128, foot - 10, 0xD84A40, 0xA52B30));
            canvas.fill(box(left + 4, foot - 52, 276, 9), 0xF2E3C4);
            for (var k = 0; k < 6; k++) {
                canvas.fill(new RoundRectangle2D.Double(left + 16 + 43 * k, foot - 112, 36, 46, 8, 8), fall(foot - 112, foot - 66, 0xCFE6EE, 0x6C93A8));
            }
            canvas.fill(disc(left + 60, foot - 8, 13), 0x25252C);
            canvas.fill(disc(left + 224, foot - 8, 13), 0x25252C);
        }
    }

    private static void plane(Canvas canvas, double x, double foot, double scale) {
        canvas.fill(oval(x + 60, foot + 8, 130 * scale, 14), colour(0x2F3A2A, 0.25));
        canvas.limb(x, foot, x, foot - 190 * scale, 20 * scale, 12 * scale, colour(0x5A4636, 1));
        for (var k = 0; k < 46; k++) {
            var size = canvas.any(18, 46) * scale;
            var dx = canvas.random.nextGaussian() * 58 * scale;
            var dy = canvas.random.nextGaussian() * 46 * scale;
            canvas.fill(disc(x + dx, foot - 250 * scale + dy, size), colour(mix(0x5F8A4A, dx - dy > 0 ? 0xD8D98A : 0x24452F, canvas.any(0.05, 0.5)), 0.85));
        }
    }

    private static void cyclist(Canvas canvas, double x, double foot, int coat) {
        canvas.stroke(disc(x - 30, foot - 22, 22), colour(0x22242C, 1), 4);
        canvas.stroke(disc(x + 34, foot - 22, 22), colour(0x22242C, 1), 4);
        canvas.stroke(polygon(x - 30, foot - 22, x - 8, foot - 56, x + 26, foot - 60, x + 2, foot - 22), colour(0xB23A34, 1), 4);
        canvas.line(x + 34, foot - 22, x + 24, foot - 72, 0x22242C, 4);
        canvas.limb(x - 8, foot - 62, x + 14, foot - 40, 14, 11, colour(0x2B2F3C, 1));
        canvas.limb(x + 14, foot - 40, x + 4, foot - 16, 11, 8, colour(0x2B2F3C, 1));
        canvas.limb(x - 6, foot - 64, x + 8, foot - 108, 22, 24, colour(coat, 1));
        canvas.limb(x + 8, foot - 104, x + 26, foot - 74, 10, 8, colour(coat, 1));
        canvas.fill(disc(x + 13, foot - 130, 12), 0xD9A882);
        canvas.fill(new java.awt.geom.Arc2D.Double(x, foot - 145, 26, 24, 0, 180, java.awt.geom.Arc2D.CHORD), 0xE8E2D2);
    }

    private static Canvas lanterns() {
        var canvas = new Canvas(54);
        canvas.sky(720, 0x070B1F, 0x121C3F, 0x2A2C5C, 0x5B3F66);
        Light.stars(canvas, 420, 420, 0xF0F2FF);
        Light.ridge(canvas, 560, 130, 480, 151, 0x121736, 0x1D1E44);
        canvas.glow(800, 640, 760, 0xFF9A4A, 0.5);
        gables(canvas, 690, 104, 190, 0x1A1A3E, 0.72, 0.5);
        canvas.fill(box(0, 684, WIDTH, 26), 0x0C0D22);
        for (var i = 0; i < 6; i++) {
            lanternBoat(canvas, 140 + 270 * i, 730 + 12 * (i % 3), 0.8 + 0.12 * (i % 2));
        }
        for (var string = 0; string < 4; string++) {
            for (var i = 0; i <= 16; i++) {
                var t = i / 16.0;
                var x = -20 + 1640 * t;
                var y = 250 + 84 * string + 150 * Math.sin(Math.PI * t) * (0.5 + 0.2 * string) - 130 * (1 - t) * (string % 2);
                lantern(canvas, x, y, 15 + 5 * ((i + string) % 3) + 2 * string);
            }
        }
        Light.water(canvas, 742, 0x080A20, 0.22, 2.8);
        for (var i = 0; i < 40; i++) {
            var y = 800 + 230 * Math.pow(canvas.random.nextDouble(), 0.8);
            var near = (y - 780) / 260;
            var x = canvas.any(30, WIDTH - 30);
            canvas.glow(x, y, 30 + 70 * near, 0xFFB252, 0.8);
            canvas.fill(new RoundRectangle2D.Double(x - 7 - 9 * near, y - 12 - 14 * near, 14 + 18 * near, 14 + 18 * near, 6, 6), fall(y - 26, y + 6, 0xFFE7A8, 0xFF9A3C));
        }
        Light.finish(canvas, 0.4, 2);
        return canvas;
    }

    private static void lantern(Canvas canvas, double x, double y, double size) {
        canvas.line(x, y - size * 2, x, y - size, 0x2A2440, 1.4);
        canvas.glow(x, y, size * 4.2, 0xFFA94A, 0.75);
        var warm = canvas.random.nextInt(3);
        canvas.fill(oval(x, y, size, size * 1.18), fall(y - size, y + size, new int[] {0xFFE9B0, 0xFFD98E, 0xFFC4A0}[warm], new int[] {0xFF9E3D, 0xF07A30, 0xE85A4A}[warm]));
        canvas.stroke(oval(x, y, size * 0.45, size * 1.18), colour(0xB8502A, 0.45), 1.4);
        canvas.fill(box(x - size * 0.4, y - size * 1.28, size * 0.8, size * 0.2), 0x4A2A2A);
    }

    private static void lanternBoat(Canvas canvas, double x, double line, double scale) {
        canvas.line(x, line - 20 * scale, x, line - 230 * scale, 0x0B0C1E, 6 * scale);
        canvas.line(x, line - 225 * scale, x + 110 * scale, line - 30 * scale, 0x0B0C1E, 2);
        canvas.line(x, line - 225 * scale, x - 100 * scale, line - 24 * scale, 0x0B0C1E, 2);
        canvas.fill(blob(x - 130 * scale, line - 36 * scale, x + 140 * scale, line - 44 * scale, x + 104 * scale, line + 24, x - 100 * scale, line + 24), fall(line - 40, line + 24, 0x3A2A44, 0x0E0D20));
        canvas.fill(box(x - 60 * scale, line - 74 * scale, 76 * scale, 42 * scale), 0x2A2440);
        canvas.fill(box(x - 46 * scale, line - 64 * scale, 46 * scale, 18 * scale), 0xFFCB78);
        for (var i = 1; i < 4; i++) {
            lantern(canvas, x + 27 * i * scale, line - (225 - 48 * i) * scale + 18, 11 * scale);
        }
    }

    private static Canvas market() {
        var canvas = new Canvas(55);
        canvas.sky(700, 0x8FBFCB, 0xCFE4DF, 0xF8EBD0);
        Light.clouds(canvas, 20, 360, 0xFFFFFF, 0.5, 5, 161);
        Light.ridge(canvas, 470, 120, 520, 162, 0x8FA79C, 0xB9C7B4);
        gables(canvas, 590, 92, 190, 0xF3EBD8, 0.4, 0);
        canvas.fill(box(0, 580, WIDTH, 60), fall(580, 640, 0x7FB0B4, 0x5A949E));
        canvas.fill(box(0, 632, WIDTH, 440), fall(632, HEIGHT, 0xD8C9AE, 0xA8977E, 0x85765F));
        for (var i = 0; i < 4; i++) {
            stall(canvas, 30 + 400 * i, 700, 0.86, new int[] {0x2F6D8A, 0xB4493C, 0x4F7F5A, 0xC98A33}[i]);
        }
        City.people(canvas, 900, 16);
        stall(canvas, -120, 880, 1.4, 0xB4493C);
        stall(canvas, 1130, 880, 1.4, 0x2F6D8A);
        Light.finish(canvas, 0.25, 2);
        return canvas;
    }

    private static void stall(Canvas canvas, double x, double top, double scale, int rgb) {
        canvas.pen.translate(x, top);
        canvas.pen.scale(scale, scale);
        canvas.fill(oval(190, 150, 220, 18), colour(0x2F2A22, 0.3));
        canvas.fill(box(20, -110, 7, 260), 0x5A4634);
        canvas.fill(box(353, -110, 7, 260), 0x5A4634);
        canvas.fill(box(10, 20, 360, 120), fall(20, 140, 0xA07850, 0x5F432C));
        canvas.fill(polygon(0, -6, 380, -6, 372, 36, 8, 36), 0xE9F1F0);
        for (var i = 0; i < 60; i++) {
            var fx = canvas.any(16, 346);
            var fy = canvas.any(0, 28);
            canvas.fill(blob(fx, fy, fx + 10, fy - 5, fx + 26, fy, fx + 34, fy - 4, fx + 34, fy + 5, fx + 26, fy + 2, fx + 10, fy + 6), mix(0x9FB6C0, 0xE8B09A, canvas.random.nextDouble()));
        }
        for (var i = 0; i < 10; i++) {
            var cloth = i % 2 == 0 ? rgb : 0xF6EFE0;
            canvas.fill(polygon(-14 + 40.8 * i, -96, 26.8 + 40.8 * i, -96, 42 + 33 * i, -170, 9 + 33 * i + 0, -170), mix(cloth, 0xFFFFFF, 0.1));
            canvas.fill(new java.awt.geom.Arc2D.Double(-14 + 40.8 * i, -112, 40.8, 36, 180, 180, java.awt.geom.Arc2D.CHORD), mix(cloth, 0x2A2430, 0.15));
        }
        canvas.pen.setTransform(new java.awt.geom.AffineTransform());
    }
}
