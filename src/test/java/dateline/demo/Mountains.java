package dateline.demo;

import static dateline.demo.Canvas.HEIGHT;
import static dateline.demo.Canvas.WIDTH;
import static dateline.demo.Canvas.box;
import static dateline.demo.Canvas.colour;
import static dateline.demo.Canvas.disc;
import static dateline.demo.Canvas.fade;
import static dateline.demo.Canvas.fall;
import static dateline.demo.Canvas.mix;
import static dateline.demo.Canvas.polygon;

import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.function.Supplier;

/// The Varr, its glacier, its railway and the sky above it.
final class Mountains {
    static final Map<String, Supplier<Canvas>> ALL = Map.of(
            "varr", Mountains::ridges,
            "glacier", Mountains::glacier,
            "observatory", Mountains::observatory);

    private Mountains() {}

    private static Canvas ridges() {
        var canvas = new Canvas(1);
        canvas.sky(HEIGHT, 0x2B3A67, 0x7D6B91, 0xE8A87C, 0xFCE0B5, 0xFCE0B5);
        canvas.glow(1090, 470, 520, 0xFFF1C9, 0.9);
        canvas.fill(disc(1090, 470, 46), 0xFFF8E1);
        Light.clouds(canvas, 60, 400, 0xFFE3C2, 0.52, 5, 3);
        for (var i = 0; i < 7; i++) {
            var near = i / 6.0;
            var crest = mix(0xD39A8E, 0x131A33, Math.pow(near, 0.75));
            Light.ridge(canvas, 500 + 88 * i, 210 - 14 * i, 520 - 30 * i, 40 + i, crest, mix(crest, 0xF1C7A0, 0.5 - near * 0.5));
            Light.haze(canvas, 500 + 88 * i, 720 + 88 * i, 0xF7C9A3, 0.28 * (1 - near));
        }
        firs(canvas, 1010, 34, 60, 170, 0x0A0F20);
        Light.finish(canvas, 0.35, 2.2);
        return canvas;
    }

    /// A wood of firs along the bottom.
    static void firs(Canvas canvas, double ground, int count, double shortest, double tallest, int rgb) {
        for (var i = 0; i < count; i++) {
            var x = canvas.any(-30, WIDTH + 30);
            var edge = Math.abs(x - WIDTH * 0.52) / (WIDTH * 0.52);
            fir(canvas, x, ground + canvas.any(0, 60), shortest + (tallest - shortest) * edge * edge * canvas.any(0.6, 1.2), rgb);
        }
    }

    static void fir(Canvas canvas, double x, double foot, double height, int rgb) {
        for (var tier = 0; tier < 6; tier++) {
            var top = foot - height + height * 0.14 * tier;
            var half = height * (0.05 + 0.045 * tier);
            canvas.fill(polygon(x, top, x + half, top + height * 0.26, x + half * 0.25, top + height * 0.22,
                    x - half * 0.3, top + height * 0.23, x - half, top + height * 0.27), rgb);
        }
        canvas.fill(box(x - height * 0.02, foot - height * 0.12, height * 0.04, height * 0.3), rgb);
    }

    private static Canvas glacier() {
        var canvas = new Canvas(2);
        canvas.sky(600, 0x5C8FB8, 0xA9CBDD, 0xF3EBDD);
        Light.clouds(canvas, 20, 380, 0xFFFFFF, 0.5, 4, 9);
        peak(canvas, 800, 150, 700, 0x8FA6BC, 0xDDE7EE, 5);
        peak(canvas, 330, 260, 560, 0x5A728C, 0xC9D8E3, 6);
        peak(canvas, 1330, 220, 600, 0x4E6680, 0xC4D4E0, 7);
        Light.haze(canvas, 430, 720, 0xE6EEF2, 0.65);
        canvas.fill(Canvas.blob(880, 500, 1010, 512, 990, 620, 1130, 760, 1260, 900, 1380, 1120, 180, 1120,
                330, 880, 560, 740, 660, 640, 740, 540), fall(390, HEIGHT, 0xFFFFFF, 0xF4FAFC, 0xBFE3EE, 0x6FB4CF, 0x2F7DA3));
        Light.haze(canvas, 330, 640, 0xE9F0F3, 0.85);
        crevasses(canvas);
        canvas.fill(Canvas.blob(-60, 560, 120, 600, 330, 690, 480, 720, 400, 860, 250, 960, 130, 1120, -60, 1120),
                Canvas.gradient(0, 560, 420, 1000, 0x3C4A5E, 0x232C3C, 0x161C28));
        canvas.fill(Canvas.blob(1660, 520, 1450, 590, 1180, 700, 1130, 740, 1210, 850, 1290, 960, 1360, 1120, 1660, 1120),
                Canvas.gradient(1600, 520, 1200, 1000, 0x4A5A70, 0x29344A, 0x171E2C));
        scree(canvas);
        climbers(canvas, 830, 870);
        Light.finish(canvas, 0.28, 2.2);
        return canvas;
    }

    private static void peak(Canvas canvas, double x, double top, double half, int rock, int snow, long seed) {
        var noise = new Noise(seed);
        var whole = new Path2D.Double();
        whole.moveTo(x - half, top + 660);
        for (var step = -60; step <= 60; step++) {
            whole.lineTo(x + half * step / 60.0, top + slope(noise, step));
        }
        whole.lineTo(x + half, top + 660);
        var shade = new Path2D.Double();
        shade.moveTo(x, top);
        for (var step = 1; step <= 60; step++) {
            shade.lineTo(x + half * step / 60.0, top + slope(noise, step));
        }
        for (var step = 22; step > 0; step--) {
            shade.lineTo(x + half * 0.26 * (noise.at(step * 0.9, 3) - 0.45) * Math.min(1, step / 4.0), top + 30 * step);
        }
        canvas.fill(whole, fall(top, top + 520, snow, rock));
        canvas.fill(shade, fall(top, top + 520, mix(rock, snow, 0.35), mix(rock, 0x1E2A3C, 0.35)));
    }

    private static double slope(Noise noise, int step) {
        var t = Math.abs(step) / 60.0;
        return 640 * t * (0.8 + 0.35 * noise.fractal(t * 5, step < 0 ? 1 : 7, 4));
    }

    private static void crevasses(Canvas canvas) {
        for (var i = 0; i < 46; i++) {
            var t = Math.pow(i / 46.0, 1.25);
            var y = 590 + 490 * t;
            var left = 700 - 480 * t;
            var right = 1000 + 340 * t;
            var points = new double[14];
            for (var k = 0; k < 7; k++) {
                points[2 * k] = left + (right - left) * (0.06 + 0.88 * k / 6.0);
                points[2 * k + 1] = y + 30 * (0.3 + t) * Math.sin(Math.PI * k / 6.0) + canvas.any(-7, 7) * (0.4 + t);
            }
            canvas.stroke(Canvas.curve(false, points), colour(0x1F6C97, 0.12 + 0.3 * t * canvas.random.nextDouble()), 1 + 5 * t * canvas.random.nextDouble());
        }
        for (var k = 0; k < 5; k++) {
            var x = 650 + 75 * k;
            canvas.stroke(Canvas.curve(false, 800 + 50 * k, 590, x - 40 + 42 * k, 700, x - 150 + 75 * k, 880, x - 300 + 140 * k, 1090),
                    colour(0xFFFFFF, 0.22), 5);
        }
    }

    private static void scree(Canvas canvas) {
        for (var i = 0; i < 260; i++) {
            var isLeft = i % 2 == 0;
            var t = canvas.random.nextDouble();
            var x = isLeft ? canvas.any(0, 400 - 230 * t) : canvas.any(1250 + 120 * t, WIDTH);
            var size = canvas.any(3, 16) * (0.4 + t);
            canvas.fill(polygon(x, 740 + 330 * t, x + size, 730 + 330 * t, x + size * 1.7, 742 + 330 * t, x + size, 750 + 330 * t),
                    colour(canvas.random.nextBoolean() ? 0x5B6B80 : 0x0E131C, 0.5));
        }
    }

    private static void climbers(Canvas canvas, double x, double y) {
        for (var i = 0; i < 4; i++) {
            var px = x + 46 * i;
            var py = y - 13 * i;
            var coat = new int[] {0xC8402F, 0xE0A030, 0xC8402F, 0x20344C}[i];
            canvas.limb(px, py, px - 5, py + 26, 7, 5, colour(0x1B2433, 1));
            canvas.limb(px, py, px + 7, py + 26, 7, 5, colour(0x1B2433, 1));
            canvas.limb(px, py - 20, px, py + 3, 15, 12, colour(coat, 1));
            canvas.fill(disc(px + 2, py - 33, 7), 0x2A2F3A);
            canvas.line(px + 14, py - 14, px + 18, py + 28, 0x2A2F3A, 2);
            if (i > 0) {
                canvas.stroke(Canvas.curve(false, px - 46, py + 6, px - 23, py + 10, px, py - 6), colour(0x2A2F3A, 0.8), 1.6);
            }
        }
    }

    private static Canvas observatory() {
        var canvas = new Canvas(3);
        canvas.sky(HEIGHT, 0x060B1E, 0x0E1B3D, 0x23386B, 0x5E6AA0, 0xC08A86);
        milkyWay(canvas);
        Light.stars(canvas, 1100, 900, 0xE9F0FF);
        Light.ridge(canvas, 820, 170, 420, 71, 0x2A3A66, 0x4A5688);
        Light.ridge(canvas, 920, 190, 500, 73, 0x121C38, 0x1C2A4E);
        canvas.soft(40, 0.8, layer -> layer.fill(polygon(742, 560, 800, 548, 980, -40, 700, -40), fade(0, 560, 0, 40, 0xFFE2A8, 0.35, 0)));
        dome(canvas, 790, 830, 245);
        dome(canvas, 1240, 885, 92);
        Light.ridge(canvas, 980, 70, 360, 75, 0x070B18, 0x04060D);
        canvas.fill(box(700, 880, 26, 52), 0xFFC873);
        canvas.glow(713, 906, 130, 0xFFB759, 0.5);
        Light.finish(canvas, 0.3, 2);
        return canvas;
    }

    private static void milkyWay(Canvas canvas) {
        var turned = canvas.pen.getTransform();
        canvas.pen.rotate(-0.62, 800, 400);
        canvas.pen.translate(-480, 0);
        canvas.pen.scale(1.6, 1);
        canvas.soft(50, 0.9, layer -> Light.clouds(layer, 200, 620, 0x9FB4F0, 0.62, 6, 31));
        Light.clouds(canvas, 250, 560, 0xDCE2FF, 0.46, 3.5, 32);
        Light.clouds(canvas, 320, 500, 0xF6D9E0, 0.42, 3, 33);
        Light.clouds(canvas, 350, 450, 0x0A1230, 0.5, 3, 34);
        canvas.pen.setTransform(turned);
    }

    private static void dome(Canvas canvas, double x, double base, double radius) {
        canvas.fill(box(x - radius * 0.94, base - 6, radius * 1.88, radius * 0.6), Canvas.gradient(x - radius, 0, x + radius, 0, 0x8890B2, 0x55608A, 0x141B36));
        canvas.fill(new Arc2D.Double(x - radius, base - radius, 2 * radius, 2 * radius, 0, 180, Arc2D.CHORD),
                Canvas.gradient(x - radius, base - radius, x + radius, base, 0xD9DCEC, 0x8089B4, 0x1D2548));
        var half = new Area(new Arc2D.Double(x - radius, base - radius, 2 * radius, 2 * radius, 0, 180, Arc2D.CHORD));
        var slit = new Area(polygon(x - radius * 0.24, base - radius * 0.12, x - radius * 0.12, base - radius * 1.1,
                x + radius * 0.16, base - radius * 1.1, x + radius * 0.1, base - radius * 0.12));
        slit.intersect(half);
        canvas.fill(slit, fall(base - radius, base, 0x2B1D18, 0xFFC66D, 0xFFE7B8));
        canvas.limb(x - radius * 0.08, base - radius * 0.2, x + radius * 0.02, base - radius * 0.92, radius * 0.12, radius * 0.1, colour(0x1A1E33, 1));
        canvas.fill(box(x - radius * 1.03, base - radius * 0.06, radius * 2.06, radius * 0.09), Canvas.gradient(x - radius, 0, x + radius, 0, 0xB9BED8, 0x252D52));
        for (var i = -3; i <= 3; i++) {
            canvas.stroke(new Arc2D.Double(x - radius * Math.abs(i) / 3.4, base - radius, radius * Math.abs(i) / 1.7, 2 * radius, i < 0 ? 90 : 0, 90, Arc2D.OPEN),
                    colour(0x0E1430, 0.16), 2);
        }
    }
}
