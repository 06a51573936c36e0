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
import java.util.Map;
import java.util.function.Supplier;

/// The comet, the night train and the hills of the south.
final class Nights {
    static final Map<String, Supplier<Canvas>> ALL = Map.of("comet", Nights::comet, "train", Nights::train, "vineyard", Nights::vineyard);

    private Nights() {}

    private static Canvas comet() {
        var canvas = new Canvas(4);
        canvas.sky(700, 0x071029, 0x12295A, 0x2F5C8F, 0x7FA8B8, 0xE9C79B);
        Light.stars(canvas, 600, 560, 0xF2F5FF);
        canvas.soft(26, 0.85, layer -> {
            layer.fill(polygon(1062, 372, 1050, 352, 300, 20, 380, -60), fade(1060, 362, 420, 20, 0xFFF3D0, 0.9, 0));
            layer.fill(polygon(1062, 372, 1054, 356, 560, -70, 680, -90), fade(1060, 362, 640, -60, 0x9CC8FF, 0.75, 0));
        });
        canvas.soft(8, 0.7, layer -> layer.fill(polygon(1064, 372, 1054, 356, 420, 40, 500, 10), fade(1060, 362, 520, 50, 0xFFFFFF, 0.9, 0)));
        canvas.glow(1060, 364, 90, 0xFFFFFF, 1);
        canvas.fill(disc(1060, 364, 11), 0xFFFFFF);
        Light.ridge(canvas, 640, 120, 480, 15, 0x35557C, 0x6D8AA0);
        Light.ridge(canvas, 680, 80, 380, 16, 0x1B3454, 0x3F5F7C);
        Light.haze(canvas, 600, 710, 0xE9C79B, 0.35);
        for (var i = 0; i < 120; i++) {
            var x = canvas.any(0, WIDTH);
            Mountains.fir(canvas, x, 705, canvas.any(24, 60) * (0.5 + Math.abs(x - 900) / 900), 0x0C1B30);
        }
        Light.water(canvas, 700, 0x0A1836, 0.5, 1);
        for (var i = 0; i < 9; i++) {
            Mountains.fir(canvas, 60 + 52 * i * canvas.any(0.8, 1.1), 1110, canvas.any(240, 620) * (1 - i * 0.07), 0x050B18);
        }
        canvas.fill(Canvas.blob(-60, 1010, 200, 1000, 520, 1050, 760, 1120, -60, 1120), 0x050B18);
        watchers(canvas, 700, 1010);
        Light.finish(canvas, 0.3, 2);
        return canvas;
    }

    private static void watchers(Canvas canvas, double x, double y) {
        canvas.fill(box(x - 130, y + 38, 1100, 14), 0x060D1C);
        for (var i = 0; i < 9; i++) {
            canvas.fill(box(x - 110 + 100 * i, y + 50, 9, 60), 0x060D1C);
        }
        var ink = colour(0x060D1C, 1);
        for (var i = 0; i < 2; i++) {
            var px = x + 300 + 62 * i;
            var height = i == 0 ? 118 : 76;
            canvas.limb(px, y + 46 - height * 0.75, px, y + 46 - height * 0.38, height * 0.24, height * 0.2, ink);
            canvas.limb(px - 4, y + 46 - height * 0.4, px - 7, y + 48, height * 0.13, height * 0.09, ink);
            canvas.limb(px + 4, y + 46 - height * 0.4, px + 8, y + 48, height * 0.13, height * 0.09, ink);
            canvas.fill(disc(px + 3, y + 46 - height * 0.92, height * 0.095), ink);
        }
        canvas.limb(x + 304, y - 40, x + 350, y - 84, 12, 8, ink);
    }

    private static Canvas train() {
        var canvas = new Canvas(5);
        canvas.sky(800, 0x0D1B3E, 0x24407A, 0x6E8FB8, 0xF0C9A8);
        Light.stars(canvas, 260, 300, 0xFFFFFF);
        canvas.glow(1260, 180, 180, 0xF9F4E0, 0.55);
        canvas.fill(disc(1260, 180, 38), 0xFBF7E8);
        Light.ridge(canvas, 430, 230, 520, 81, 0x6F8BB2, 0xB2B9CC);
        Light.ridge(canvas, 560, 220, 460, 82, 0x456492, 0x8CA0BC);
        Light.haze(canvas, 480, 720, 0xE9D3C4, 0.5);
        Light.ridge(canvas, 720, 260, 560, 83, 0x27406C, 0x55719A);
        Light.haze(canvas, 660, 960, 0xC9D4E2, 0.7);
        viaduct(canvas);
        carriages(canvas);
        Light.haze(canvas, 800, 1067, 0xB9C8DC, 0.75);
        Light.ridge(canvas, 1080, 120, 420, 84, 0x101C36, 0x0A1224);
        Mountains.firs(canvas, 1040, 44, 60, 260, 0x0B142A);
        Light.finish(canvas, 0.32, 2);
        return canvas;
    }

    private static void viaduct(Canvas canvas) {
        var stone = new Area(box(-20, 604, WIDTH + 40, 480));
        for (var i = 0; i < 9; i++) {
            var x = 10 + 186 * i;
            stone.subtract(new Area(new Arc2D.Double(x, 652, 136, 150, 0, 180, Arc2D.PIE)));
            stone.subtract(new Area(polygon(x, 726, x + 136, 726, x + 128, 1090, x + 8, 1090)));
        }
        canvas.fill(stone, fall(600, 1000, 0x3E5078, 0x5B6E94, 0x9FB0C8));
        canvas.fill(box(-20, 596, WIDTH + 40, 20), 0x2A3A60);
        for (var i = 0; i < 9; i++) {
            canvas.fill(polygon(-40 + 186 * i, 640, -26 + 186 * i, 640, -18 + 186 * i, 1067, -50 + 186 * i, 1067), colour(0xC6D0E2, 0.28));
            canvas.stroke(new Arc2D.Double(4 + 186 * i, 646, 148, 162, 0, 180, Arc2D.OPEN), colour(0x2A3A60, 0.55), 5);
        }
    }

    private static void carriages(Canvas canvas) {
        canvas.soft(40, 0.9, layer -> layer.fill(box(150, 560, 1180, 34), 0xFFC16B));
        for (var i = 0; i < 5; i++) {
            var x = 120 + 236 * i;
            canvas.fill(new java.awt.geom.RoundRectangle2D.Double(x, 524, 228, 66, 14, 14), fall(524, 590, 0x34497A, 0x1A2748, 0x0E1730));
            canvas.fill(box(x + 4, 576, 220, 5), 0xC9A25A);
            for (var w = 0; w < 8; w++) {
                var lit = (i * 8 + w) % 5 != 3;
                canvas.fill(new java.awt.geom.RoundRectangle2D.Double(x + 12 + 26 * w, 540, 19, 24, 5, 5), lit ? colour(0xFFDF9B, 1) : colour(0x42578A, 1));
            }
            canvas.fill(disc(x + 40, 592, 9), 0x0B1124);
            canvas.fill(disc(x + 188, 592, 9), 0x0B1124);
        }
        canvas.fill(Canvas.blob(1300, 524, 1420, 526, 1474, 560, 1480, 592, 1300, 592), fall(524, 592, 0x8C3A3A, 0x54202A));
        canvas.fill(polygon(1390, 538, 1424, 540, 1450, 562, 1390, 562), 0xFFE8B8);
        canvas.soft(30, 0.9, layer -> layer.fill(polygon(1476, 574, 1700, 520, 1700, 640), fade(1476, 0, 1640, 0, 0xFFEBC0, 0.9, 0)));
        canvas.glow(1474, 575, 60, 0xFFF6DA, 0.95);
    }

    private static Canvas vineyard() {
        var canvas = new Canvas(6);
        canvas.sky(640, 0x6FA3C7, 0xB9D3D3, 0xF7DDA4);
        canvas.glow(360, 400, 560, 0xFFF0C0, 0.95);
        Light.clouds(canvas, 30, 330, 0xFFF7E6, 0.48, 5, 22);
        Light.ridge(canvas, 470, 120, 560, 91, 0xA9B6B8, 0xD8CFA8);
        Light.ridge(canvas, 540, 110, 520, 92, 0x8FA184, 0xC9BE84);
        village(canvas, 1060, 560);
        Light.haze(canvas, 440, 640, 0xFBE3AE, 0.5);
        canvas.fill(Canvas.blob(-80, 640, 300, 590, 760, 600, 1200, 575, 1700, 620, 1700, 1200, -80, 1200), fall(580, HEIGHT, 0xA9A84F, 0x7C8A36, 0x4B5D22));
        for (var i = -16; i <= 20; i++) {
            row(canvas, i);
        }
        for (var x : new double[] {150, 196, 1395, 1445, 1500}) {
            canvas.fill(Canvas.blob(x, 470 + x % 37, x + 15, 560, x + 11, 640, x - 11, 640, x - 15, 560), fall(470, 640, 0x4C6238, 0x24381F));
        }
        Light.finish(canvas, 0.25, 2);
        return canvas;
    }

    private static void row(Canvas canvas, int i) {
        var noise = new Noise(300 + i);
        for (var step = 70; step >= 0; step--) {
            var near = Math.pow(1 - step / 70.0, 2.1);
            var x = 820 + (i * 16 + 30) * (1 + near * 9.5);
            var y = 612 + 470 * near + 6 * Math.sin(i * 0.9);
            var size = 3 + 30 * near;
            var light = noise.at(step * 0.9, i);
            canvas.fill(Canvas.oval(x + size * 0.5, y + size * 0.75, size * 1.1, size * 0.35), colour(0x2E3A18, 0.4));
            canvas.fill(Canvas.oval(x, y, size * 0.85, size), colour(mix(0x44602A, 0x9AA93C, light), 1));
            canvas.fill(Canvas.oval(x - size * 0.35, y - size * 0.35, size * 0.4, size * 0.42), colour(0xDDD27A, 0.45 * light));
            if (step % 4 == 0 && near > 0.1) {
                canvas.fill(disc(x + size * 0.1, y + size * 0.4, size * 0.17), 0x4A2748);
            }
        }
    }

    private static void village(Canvas canvas, double x, double y) {
        for (var i = 0; i < 16; i++) {
            var left = x - 210 + 27 * i + canvas.any(-6, 6);
            var top = y - 30 - 24 * Math.sin(Math.PI * i / 15) - canvas.any(0, 22);
            canvas.fill(box(left, top, 38, 90), fall(top, top + 70, 0xF3E0BC, 0xC9A97C));
            canvas.fill(polygon(left - 4, top, left + 19, top - 17, left + 42, top), 0xB4623C);
            canvas.fill(box(left + 9, top + 14, 6, 10), colour(0x5B4636, 0.7));
            canvas.fill(box(left + 23, top + 14, 6, 10), colour(0x5B4636, 0.7));
        }
        canvas.fill(box(x - 14, y - 190, 40, 170), Canvas.gradient(x - 14, 0, x + 26, 0, 0xF6E6C6, 0xB99A70));
        canvas.fill(polygon(x - 20, y - 188, x + 6, y - 252, x + 32, y - 188), 0x9C4F32);
        canvas.fill(Canvas.oval(x + 6, y - 160, 7, 13), 0x5B4636);
    }
}
