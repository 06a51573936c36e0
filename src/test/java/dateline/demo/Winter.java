package dateline.demo;

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

import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.util.Map;
import java.util.function.Supplier;

/// The downhill on Mount Orrin and the eights on the Auren.
final class Winter {
    static final Map<String, Supplier<Canvas>> ALL = Map.of("ski", Winter::skier, "rowing", Winter::eight);

    private Winter() {}

    private static Canvas skier() {
        var canvas = new Canvas(74);
        canvas.sky(800, 0x1F6FB8, 0x5FA8DC, 0xC4E2F2);
        canvas.glow(1340, 150, 420, 0xFFFBE8, 0.95);
        Light.ridge(canvas, 470, 230, 520, 181, 0xE8F1F8, 0x8FB2D2);
        Light.ridge(canvas, 590, 190, 400, 182, 0xD2E3F0, 0x7398BE);
        for (var i = 0; i < 60; i++) {
            var x = canvas.any(0, 900);
            Mountains.fir(canvas, x, 640 + x * 0.12 + canvas.any(-20, 40), canvas.any(60, 130), 0x274A5E);
        }
        canvas.fill(blob(-60, 560, 200, 640, 700, 760, 1200, 920, 1700, 1040, 1700, 1200, -60, 1200), gradient(300, 600, 900, 1067, 0xFFFFFF, 0xDCEBF6, 0x9FC2E0));
        for (var i = 0; i < 18; i++) {
            canvas.stroke(curve(false, -20, 640 + 34 * i, 500, 760 + 32 * i, 1100, 930 + 28 * i, 1640, 1080 + 26 * i), colour(0x6FA0CC, 0.12), 4);
        }
        gate(canvas, 330, 640, 0xD8402F);
        gate(canvas, 1250, 850, 0x2A62C4);
        var before = canvas.pen.getTransform();
        canvas.pen.rotate(0.24, 800, 720);
        canvas.limb(520, 806, 1130, 806, 16, 12, colour(0x1E2230, 1));
        canvas.limb(1130, 806, 1180, 786, 12, 8, colour(0x1E2230, 1));
        canvas.limb(560, 836, 1160, 830, 16, 12, colour(0xD8402F, 1));
        canvas.limb(780, 800, 850, 700, 44, 54, colour(0x12305C, 1));
        canvas.limb(850, 700, 700, 640, 60, 74, colour(0x16396E, 1));
        canvas.limb(810, 826, 880, 724, 44, 54, colour(0x1B4684, 1));
        canvas.limb(880, 724, 716, 652, 62, 76, colour(0x2358A4, 1));
        canvas.limb(720, 636, 900, 540, 98, 84, gradient(720, 540, 900, 640, 0x3A8AE0, 0xF4F6FA, 0xD8402F));
        canvas.limb(880, 556, 980, 620, 40, 32, colour(0x2358A4, 1));
        canvas.limb(980, 620, 1070, 570, 32, 24, colour(0x2358A4, 1));
        canvas.fill(disc(1076, 566, 20), 0x1E2230);
        canvas.stroke(curve(false, 1080, 560, 960, 640, 760, 610, 560, 560), colour(0x3A3F50, 1), 7);
        canvas.fill(disc(950, 492, 52), gradient(910, 450, 990, 540, 0xFF7A5A, 0xC8302A, 0x7A1620));
        canvas.fill(blob(960, 476, 1004, 480, 1004, 510, 964, 514), gradient(960, 480, 1004, 510, 0xFFD98A, 0x6A3A8C));
        canvas.fill(box(776, 770, 70, 40), 0x2A2F40);
        canvas.pen.setTransform(before);
        powder(canvas);
        Light.finish(canvas, 0.22, 2);
        return canvas;
    }

    private static void gate(Canvas canvas, double x, double foot, int rgb) {
        canvas.line(x, foot, x - 10, foot - 190, rgb, 8);
        canvas.line(x + 120, foot + 34, x + 110, foot - 156, rgb, 8);
        canvas.fill(polygon(x - 8, foot - 170, x + 112, foot - 138, x + 114, foot - 70, x - 4, foot - 102), rgb);
    }

    private static void powder(Canvas canvas) {
        canvas.soft(18, 0.9, layer -> {
            for (var i = 0; i < 260; i++) {
                var t = layer.random.nextDouble();
                layer.fill(disc(640 - 520 * t + layer.random.nextGaussian() * 40 * (0.4 + t), 790 - 120 * t - Math.abs(layer.random.nextGaussian()) * 190 * t, 10 + 40 * t * layer.random.nextDouble()), colour(0xFFFFFF, 0.35 * (1.1 - t)));
            }
        });
        for (var i = 0; i < 320; i++) {
            var t = canvas.random.nextDouble();
            canvas.fill(disc(680 - 640 * t, 810 - 140 * t - Math.abs(canvas.random.nextGaussian()) * 260 * t, canvas.any(1, 4.5)), colour(0xFFFFFF, canvas.any(0.4, 1)));
        }
    }

    private static Canvas eight() {
        var canvas = new Canvas(75);
        canvas.sky(660, 0x6F86A8, 0xC9A9A6, 0xF4CFA0, 0xFCE8C4);
        canvas.glow(1130, 470, 480, 0xFFF6DA, 0.95);
        canvas.fill(disc(1130, 480, 56), 0xFFF9E6);
        Light.ridge(canvas, 520, 90, 420, 191, 0xA9A0A8, 0xD9BFAE);
        Light.haze(canvas, 430, 640, 0xFBE4C4, 0.6);
        Light.ridge(canvas, 590, 90, 300, 192, 0x6A7078, 0xA89C98);
        stoneBridge(canvas);
        Light.haze(canvas, 520, 700, 0xFBE4C4, 0.8);
        boat(canvas, 180, 782, 1.12, 0x22304A, 0xC8403A);
        Light.water(canvas, 800, 0x54637C, 0.36, 1.6);
        for (var i = 0; i < 60; i++) {
            var y = 830 + 230 * canvas.random.nextDouble();
            canvas.fill(oval(canvas.any(0, WIDTH), y, canvas.any(20, 120), 2), colour(0xFFF1D8, 0.18));
        }
        for (var i = 0; i < 9; i++) {
            canvas.stroke(oval(300 + 130 * i, 846, 34, 7), colour(0xFFF6E4, 0.6), 3);
        }
        Light.haze(canvas, 700, 900, 0xFBE4C4, 0.25);
        Light.finish(canvas, 0.28, 2);
        return canvas;
    }

    private static void stoneBridge(Canvas canvas) {
        var stone = new Area(polygon(-20, 470, 700, 436, 1620, 470, 1620, 700, -20, 700));
        for (var i = 0; i < 6; i++) {
            stone.subtract(new Area(new Arc2D.Double(20 + 270 * i, 520, 214, 300, 0, 180, Arc2D.PIE)));
        }
        stone.subtract(new Area(box(-20, 668, WIDTH + 40, 60)));
        canvas.fill(stone, fall(436, 670, 0x7A7280, 0xB5A4A0));
        canvas.fill(box(0, 664, WIDTH, 140), fall(664, 800, 0xE3C6AC, 0xB9A9A6));
    }

    private static void boat(Canvas canvas, double x, double line, double scale, int shell, int shirt) {
        for (var i = 0; i < 8; i++) {
            var px = x + (120 + 112 * i) * scale;
            rower(canvas, px, line - 10, scale, shirt);
        }
        var cox = x + 1044 * scale;
        canvas.limb(cox, line - 66 * scale, cox + 6, line - 16, 40 * scale, 34 * scale, colour(0x22304A, 1));
        canvas.fill(disc(cox - 4, line - 94 * scale, 17 * scale), 0xC98E66);
        canvas.fill(new Arc2D.Double(cox - 24 * scale, line - 114 * scale, 40 * scale, 32 * scale, 0, 180, Arc2D.CHORD), 0xC8403A);
        canvas.fill(blob(x - 40, line - 14, x + 200 * scale, line - 20, x + 1000 * scale, line - 20, x + 1150 * scale, line - 18, x + 1240 * scale, line - 14, x + 1100 * scale, line + 16, x + 500 * scale, line + 20, x + 100 * scale, line + 14),
                fall(line - 20, line + 20, mix(shell, 0xFFE0B0, 0.4), shell));
    }

    private static void rower(Canvas canvas, double x, double y, double scale, int shirt) {
        canvas.limb(x + 6 * scale, y - 24 * scale, x + 46 * scale, y - 44 * scale, 24 * scale, 18 * scale, colour(0x1B2233, 1));
        canvas.limb(x + 46 * scale, y - 44 * scale, x + 70 * scale, y - 8, 18 * scale, 14 * scale, colour(0xC98E66, 1));
        canvas.limb(x, y - 20 * scale, x - 26 * scale, y - 84 * scale, 34 * scale, 40 * scale, colour(shirt, 1));
        canvas.limb(x - 24 * scale, y - 86 * scale, x + 20 * scale, y - 66 * scale, 16 * scale, 12 * scale, colour(0xC98E66, 1));
        canvas.fill(disc(x - 34 * scale, y - 118 * scale, 17 * scale), 0xB97F5A);
        canvas.fill(new Arc2D.Double(x - 54 * scale, y - 138 * scale, 38 * scale, 34 * scale, 20, 190, Arc2D.CHORD), 0x2A1E1C);
        canvas.line(x + 18 * scale, y - 66 * scale, x + 108 * scale, y + 44 * scale, 0xEFE2C8, 5 * scale);
        canvas.limb(x + 92 * scale, y + 24 * scale, x + 118 * scale, y + 56 * scale, 12 * scale, 22 * scale, colour(0xC8403A, 1));
    }
}
