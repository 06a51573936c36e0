package dateline.demo;

import static dateline.demo.Canvas.HEIGHT;
import static dateline.demo.Canvas.WIDTH;
import static dateline.demo.Canvas.blob;
import static dateline.demo.Canvas.box;
import static dateline.demo.Canvas.colour;
import static dateline.demo.Canvas.curve;
import static dateline.demo.Canvas.disc;
import static dateline.demo.Canvas.fade;
import static dateline.demo.Canvas.fall;
import static dateline.demo.Canvas.gradient;
import static dateline.demo.Canvas.mix;
import static dateline.demo.Canvas.oval;
import static dateline.demo.Canvas.polygon;

import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.util.Map;
import java.util.function.Supplier;

/// Rooms: the Assembly, the library and the opera.
final class Rooms {
    static final Map<String, Supplier<Canvas>> ALL = Map.of("assembly-hall", Rooms::assembly, "library", Rooms::library, "opera", Rooms::opera);
    private static final int[] PARTIES = {0xB4463C, 0x4F9AA0, 0xD9A441, 0x5F8A4C, 0x2F5A8C};
    private static final double[] SHARES = {0.333, 0.383, 0.482, 0.631, 1};

    private Rooms() {}

    private static Canvas assembly() {
        var canvas = new Canvas(61);
        canvas.sky(HEIGHT, 0x1A1410, 0x4A3524, 0x7C5A38);
        canvas.fill(new Arc2D.Double(250, -420, 1100, 1100, 180, 180, Arc2D.CHORD), fall(130, 680, 0x8A6440, 0xB98A58));
        for (var i = 0; i <= 16; i++) {
            var angle = Math.PI * i / 16;
            var x = 800 - 780 * Math.cos(angle);
            canvas.fill(box(x - 20, 60, 40, 430), gradient(x - 20, 0, x + 20, 0, 0xE3C490, 0x9A7448, 0x5A4028));
        }
        canvas.fill(box(0, 40, WIDTH, 34), 0xC9A26A);
        canvas.fill(box(0, 470, WIDTH, 40), 0x6A4A2C);
        canvas.soft(50, 0.75, layer -> layer.fill(polygon(700, -40, 900, -40, 1120, 560, 480, 560), fade(0, 0, 0, 560, 0xFFF0C0, 0.9, 0.2)));
        rostrum(canvas);
        for (var row = 0; row < 7; row++) {
            bench(canvas, row);
        }
        Light.finish(canvas, 0.45, 2);
        return canvas;
    }

    private static void rostrum(Canvas canvas) {
        canvas.fill(oval(800, 560, 330, 56), 0xB4844E);
        canvas.fill(box(560, 400, 480, 130), fall(400, 530, 0x8C5E36, 0x55371F));
        canvas.fill(box(546, 388, 508, 20), 0xC99A60);
        canvas.fill(box(700, 470, 200, 94), fall(470, 564, 0xA87444, 0x63401F));
        canvas.fill(polygon(690, 470, 910, 470, 896, 452, 704, 452), 0xD9AC70);
        canvas.fill(disc(800, 512, 26), 0xE0B15E);
        canvas.fill(blob(772, 452, 776, 404, 800, 392, 824, 404, 828, 452), 0x24324C);
        canvas.fill(disc(800, 368, 20), 0xE3B690);
        canvas.fill(new Arc2D.Double(777, 344, 46, 40, 0, 180, Arc2D.CHORD), 0xD8D4CC);
        for (var side : new int[] {-1, 1}) {
            canvas.fill(blob(800 + side * 170 - 24, 400, 800 + side * 170 - 18, 366, 800 + side * 170 + 18, 366, 800 + side * 170 + 24, 400), 0x3A2C30);
            canvas.fill(disc(800 + side * 170, 346, 15), 0xC99A78);
        }
        City.flag(canvas, 640, 130, 150, 96, new int[] {0x1F4E8C, 0xFFFFFF, 0xE0A92E}, 0.6);
        canvas.line(638, 120, 638, 390, 0xD9B56A, 6);
    }

    private static void bench(Canvas canvas, int row) {
        var across = 420 + 125 * row;
        var down = 110 + 70 * row;
        var seats = 15 + 4 * row;
        canvas.stroke(new Arc2D.Double(800 - across, 560 - down, 2 * across, 2 * down, 180, 180, Arc2D.OPEN), colour(0x3A2616, 1), 20 + 7 * row);
        canvas.stroke(new Arc2D.Double(800 - across, 552 - down, 2 * across, 2 * down, 180, 180, Arc2D.OPEN), colour(0x9C6C3C, 1), 9 + 3 * row);
        for (var i = 0; i < seats; i++) {
            var share = (i + 0.5) / seats;
            var angle = Math.PI * (0.03 + 0.94 * share);
            var x = 800 - (across + 34 + 3 * row) * Math.cos(angle);
            var y = 566 + (down + 22 + 3 * row) * Math.sin(angle);
            int party = 0;
            while (SHARES[party] < share) {
                party++;
            }
            var size = 15 + 5 * row;
            canvas.fill(blob(x - size, y + size, x - size * 0.86, y - size, x, y - size * 1.2, x + size * 0.86, y - size, x + size, y + size),
                    fall(y - size, y + size, mix(PARTIES[party], 0xFFE3B0, 0.3), mix(PARTIES[party], 0x120A08, 0.35)));
        }
    }

    private static Canvas library() {
        var canvas = new Canvas(62);
        canvas.sky(HEIGHT, 0x2A1E18, 0x5A3E28, 0x8C6238);
        canvas.glow(800, 420, 640, 0xFFE3A8, 0.9);
        for (var i = 0; i < 7; i++) {
            var near = Math.pow(1.42, i);
            arch(canvas, near, i);
        }
        canvas.fill(polygon(740, 560, 860, 560, 1800, 1090, -200, 1090), fall(560, HEIGHT, 0xD9A868, 0x7A4E2C, 0x3A2416));
        table(canvas, 800);
        Light.finish(canvas, 0.45, 2);
        return canvas;
    }

    private static void arch(Canvas canvas, double near, int i) {
        var half = 110 * near;
        var next = half * 1.42;
        var light = i / 7.0;
        for (var side : new int[] {-1, 1}) {
            var inner = 800 + side * half;
            var outer = 800 + side * next;
            canvas.fill(polygon(inner, 520 - 250 * near, outer, 520 - 355 * near, outer, 520 + 64 * near, inner, 520 + 45 * near), mix(0xC49258, 0x2A1A10, light));
            for (var shelf = 0; shelf < 9; shelf++) {
                shelf(canvas, inner, outer, shelf, near, light);
            }
            canvas.fill(box(side < 0 ? inner - 9 * near : inner, 520 - 290 * near, 9 * near, 340 * near), gradient(inner - 9 * near, 0, inner + 9 * near, 0, mix(0xF6DBA4, 0x4A301C, light), mix(0xA87848, 0x20140C, light)));
        }
        var ring = new Area(new Arc2D.Double(800 - half * 1.1, 520 - 290 * near - half, half * 2.2, half * 2, 0, 180, Arc2D.PIE));
        ring.subtract(new Area(new Arc2D.Double(800 - half, 520 - 280 * near - half * 0.92, half * 2, half * 1.94, 0, 180, Arc2D.PIE)));
        canvas.fill(ring, mix(0xE9C78C, 0x3A2414, light));
    }

    private static void shelf(Canvas canvas, double inner, double outer, int shelf, double near, double light) {
        var t1 = (shelf + 0.12) / 9.0;
        var t2 = (shelf + 0.95) / 9.0;
        for (var book = 0; book < 16; book++) {
            var u1 = book / 16.0;
            var u2 = (book + 0.86) / 16.0;
            var high = canvas.any(0, 0.3) * (t2 - t1);
            var spine = mix(new int[] {0x8C3B34, 0x3F5F5A, 0xB88A3E, 0x5A3A4E, 0x6A5638, 0x2F4A6A, 0xD9C49A}[canvas.random.nextInt(7)], 0x1A100A, 0.15 + light * 0.55);
            canvas.fill(polygon(
                    inner + (outer - inner) * u1, y(near, u1, t1 + high), inner + (outer - inner) * u2, y(near, u2, t1 + high),
                    inner + (outer - inner) * u2, y(near, u2, t2), inner + (outer - inner) * u1, y(near, u1, t2)), spine);
        }
    }

    private static double y(double near, double along, double down) {
        var top = 520 - (250 + 105 * along) * near;
        var bottom = 520 + (45 + 19 * along) * near;
        return top + (bottom - top) * down;
    }

    private static void table(Canvas canvas, double x) {
        canvas.fill(polygon(x - 40, 600, x + 40, 600, x + 330, 1090, x - 330, 1090), fall(600, HEIGHT, 0xC48A50, 0x6A4022));
        canvas.stroke(polygon(x - 40, 600, x - 330, 1090), colour(0xF0C98A, 0.5), 4);
        for (var i = 0; i < 5; i++) {
            var near = Math.pow(1.72, i);
            var y = 604 + 24 * near;
            for (var side : new int[] {-1, 1}) {
                var lx = x + side * (20 + 12 * near);
                canvas.glow(lx, y - 10 * near, 30 * near, 0xFFE7A0, 0.75);
                canvas.line(lx, y, lx, y - 14 * near, 0x6A4A1E, 1.2 * near);
                canvas.fill(new Arc2D.Double(lx - 10 * near, y - 22 * near, 20 * near, 16 * near, 0, 180, Arc2D.CHORD), gradient(lx - 10 * near, 0, lx + 10 * near, 0, 0x5FA07A, 0x1F5A40));
                canvas.fill(polygon(lx - side * 4 * near, y + 4 * near, lx + side * 14 * near, y + 4 * near, lx + side * 18 * near, y + 12 * near, lx - side * 4 * near, y + 12 * near), colour(0xFFF4DC, 0.9));
            }
        }
    }

    private static Canvas opera() {
        var canvas = new Canvas(63);
        canvas.sky(HEIGHT, 0x0C0810, 0x1E1230, 0x3A1E4A);
        canvas.fill(box(260, 120, 1080, 640), fall(120, 760, 0x0F1A3A, 0x22386A, 0x5A5A8C));
        canvas.glow(1010, 330, 200, 0xFFF6DC, 0.6);
        canvas.fill(disc(1010, 330, 62), 0xFFF8E4);
        Light.ridge(canvas, 690, 60, 360, 171, 0x14224A, 0x0D1632);
        canvas.soft(26, 0.85, layer -> layer.fill(polygon(560, -60, 640, -60, 960, 800, 560, 800), fade(600, 0, 760, 800, 0xFFF4D0, 0.85, 0.35)));
        canvas.fill(polygon(200, 740, 1400, 740, 1640, 900, -40, 900), fall(740, 900, 0x8A5A3A, 0x3A2018));
        canvas.fill(oval(760, 800, 210, 40), colour(0xFFF0C8, 0.75));
        singer(canvas, 760, 800);
        curtain(canvas, true);
        curtain(canvas, false);
        for (var i = 0; i < 11; i++) {
            canvas.fill(new Arc2D.Double(-30 + 152 * i, -110, 168, 270, 180, 180, Arc2D.CHORD), gradient(-30 + 152 * i, 0, 130 + 152 * i, 0, 0x5A0F1C, 0xC0303A, 0x4A0A18));
            canvas.stroke(new Arc2D.Double(-30 + 152 * i, -112, 168, 270, 180, 180, Arc2D.OPEN), colour(0xE0B15E, 1), 8);
        }
        for (var row = 0; row < 4; row++) {
            for (var i = 0; i < 26 - 4 * row; i++) {
                var size = 22 + 9 * row;
                var x = (i + 0.5 * (row % 2)) * (WIDTH / (25.0 - 4 * row)) + canvas.any(-6, 6);
                var y = 912 + 52 * row;
                canvas.fill(disc(x, y, size * 0.62), mix(0x2A1820, 0x080408, row / 3.0));
                canvas.fill(oval(x, y + size * 1.5, size * 1.15, size), mix(0x241420, 0x060306, row / 3.0));
            }
        }
        Light.finish(canvas, 0.45, 2);
        return canvas;
    }

    private static void singer(Canvas canvas, double x, double foot) {
        canvas.fill(blob(x - 24, foot - 236, x + 24, foot - 236, x + 26, foot - 170, x + 60, foot - 60, x + 130, foot + 6, x, foot + 20, x - 130, foot + 6, x - 58, foot - 60, x - 24, foot - 170),
                gradient(x - 130, foot - 200, x + 130, foot, 0xFFFFFF, 0xE8E2F0, 0x8C88B4));
        canvas.limb(x + 20, foot - 226, x + 84, foot - 262, 18, 13, colour(0xEFC7A4, 1));
        canvas.limb(x + 84, foot - 262, x + 128, foot - 316, 13, 9, colour(0xEFC7A4, 1));
        canvas.limb(x - 20, foot - 226, x - 66, foot - 180, 18, 12, colour(0xEFC7A4, 1));
        canvas.limb(x, foot - 236, x + 2, foot - 262, 18, 16, colour(0xE2B48E, 1));
        canvas.fill(oval(x + 4, foot - 284, 21, 26), 0xF2CDAA);
        canvas.fill(blob(x - 24, foot - 282, x - 14, foot - 312, x + 12, foot - 314, x + 22, foot - 296, x - 2, foot - 296, x - 8, foot - 250, x - 30, foot - 220, x - 36, foot - 250), 0x3A1E1C);
    }

    private static void curtain(Canvas canvas, boolean isLeft) {
        for (var i = 0; i < 8; i++) {
            var x = isLeft ? -20 + 48 * i : 1236 + 48 * i;
            var pull = isLeft ? -6 * i : 6 * (7 - i);
            canvas.fill(polygon(x, -20, x + 52, -20, x + 52 + pull, 880, x + pull, 880), gradient(x, 0, x + 52, 0, 0x4A0A18, 0xC4323C, 0x7A1624, 0x3A0812));
        }
        canvas.stroke(curve(false, isLeft ? 368 : 1232, 0, isLeft ? 350 : 1250, 440, isLeft ? 322 : 1278, 880), colour(0xE0B15E, 0.9), 6);
    }
}
