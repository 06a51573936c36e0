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

import java.awt.Paint;
import java.util.Map;
import java.util.function.Supplier;

/// Football, by floodlight.
final class Sport {
    static final Map<String, Supplier<Canvas>> ALL =
            Map.of("stadium", Sport::stadium, "football", Sport::striker, "goalkeeper", Sport::goalkeeper);
    private static final Paint SKIN = colour(0xC98E66, 1);

    private Sport() {}

    private static Canvas stadium() {
        var canvas = new Canvas(71);
        canvas.sky(520, 0x0A1024, 0x1A2A52, 0x4A4E7A);
        crowd(canvas, 330, 560, 7, 0x2A3350);
        canvas.fill(polygon(-20, 250, 300, 330, 1300, 330, 1620, 250, 1620, 300, 1300, 366, 300, 366, -20, 300), fall(250, 366, 0x5A6488, 0x1E2440));
        canvas.fill(polygon(240, 540, 1360, 540, 1900, 960, -300, 960), fall(540, 960, 0x3F8F4E, 0x2A7A40));
        for (var i = 0; i < 10; i += 2) {
            canvas.fill(polygon(240 + 112 * i, 540, 352 + 112 * i, 540, -80 + 220 * i, 960, -300 + 220 * i, 960), colour(0xA6DC7A, 0.22));
        }
        pitchLines(canvas);
        for (var i = 0; i < 22; i++) {
            var y = 580 + 320 * canvas.random.nextDouble();
            var near = (y - 400) / 400;
            var x = 800 + canvas.any(-1, 1) * 560 * near;
            var shirt = i % 2 == 0 ? 0x2F6FD0 : 0xE8E2D4;
            canvas.limb(x, y - 17 * near, x, y - 8 * near, 8 * near, 7 * near, colour(shirt, 1));
            canvas.limb(x - 2 * near, y - 8 * near, x - 4 * near, y, 3 * near, 3 * near, colour(0x14202E, 1));
            canvas.limb(x + 2 * near, y - 8 * near, x + 5 * near, y, 3 * near, 3 * near, colour(0x14202E, 1));
            canvas.fill(disc(x, y - 24 * near, 3.4 * near), 0x8A5F48);
            canvas.fill(polygon(x, y, x + 3, y, x + 40 * near, y + 7, x + 34 * near, y + 9), colour(0x0A2010, 0.35));
        }
        for (var x : new double[] {170, 560, 1040, 1430}) {
            mast(canvas, x, 90 + Math.abs(x - 800) * 0.06);
        }
        nearStand(canvas);
        Light.finish(canvas, 0.4, 2);
        return canvas;
    }

    private static void crowd(Canvas canvas, double top, double bottom, int rows, int dark) {
        canvas.fill(box(0, top, WIDTH, bottom - top), dark);
        for (var i = 0; i < 5200; i++) {
            var y = canvas.any(top, bottom);
            var tint = new int[] {0x2F6FD0, 0x9FC0F0, 0xE8E2D4, 0xC8503F, 0x53607E}[canvas.random.nextInt(5)];
            canvas.fill(disc(canvas.any(0, WIDTH), y, canvas.any(2, 4)), colour(mix(tint, dark, canvas.any(0.2, 0.8)), 0.9));
        }
        for (var i = 1; i < rows; i++) {
            canvas.fill(box(0, top + (bottom - top) * i / rows, WIDTH, 2), colour(0x0A0E1C, 0.4));
        }
    }

    private static void pitchLines(Canvas canvas) {
        var chalk = colour(0xF4FBEF, 0.85);
        canvas.stroke(polygon(270, 560, 1330, 560, 1780, 930, -180, 930), chalk, 4);
        canvas.stroke(polygon(800, 560, 800, 930), chalk, 4);
        canvas.stroke(oval(800, 700, 190, 62), chalk, 4);
        canvas.stroke(polygon(180, 632, 400, 632, 200, 800, -20, 800), chalk, 4);
        canvas.stroke(polygon(1420, 632, 1200, 632, 1400, 800, 1620, 800), chalk, 4);
    }

    private static void mast(Canvas canvas, double x, double top) {
        canvas.line(x, top, x, 350, 0x0A0E1C, 8);
        canvas.soft(60, 0.5, layer -> layer.fill(polygon(x - 40, top, x + 40, top, 800 + (x - 800) * 0.2 + 420, 900, 800 + (x - 800) * 0.2 - 420, 900), fade(0, top, 0, 900, 0xEAF2FF, 0.6, 0)));
        canvas.fill(box(x - 54, top - 34, 108, 60), 0x10162A);
        for (var i = 0; i < 15; i++) {
            canvas.fill(disc(x - 42 + 21 * (i % 5), top - 22 + 18 * (i / 5), 7), 0xFFFFFF);
        }
        canvas.glow(x, top - 4, 190, 0xDCE9FF, 0.95);
    }

    private static void nearStand(Canvas canvas) {
        for (var row = 0; row < 3; row++) {
            for (var i = 0; i < 24 - 4 * row; i++) {
                var size = 20 + 11 * row;
                var x = (i + 0.5 * (row % 2)) * WIDTH / (23.0 - 4 * row) + canvas.any(-8, 8);
                var y = 938 + 56 * row + canvas.any(-6, 6);
                var ink = colour(mix(0x14182C, 0x05060E, row / 2.0), 1);
                canvas.fill(disc(x, y, size * 0.6), ink);
                canvas.fill(oval(x, y + size * 1.6, size * 1.2, size * 1.1), ink);
                if (canvas.random.nextInt(4) == 0) {
                    canvas.limb(x + size, y + size, x + size * 1.4, y - size * 1.2, size * 0.4, size * 0.3, ink);
                    canvas.limb(x - size, y + size, x - size * 1.4, y - size * 1.2, size * 0.4, size * 0.3, ink);
                }
            }
        }
    }

    private static void lights(Canvas canvas) {
        for (var i = 0; i < 4; i++) {
            canvas.glow(200 + 400 * i, 110, 320, 0xDCE9FF, 0.8);
            for (var k = 0; k < 6; k++) {
                canvas.fill(disc(170 + 400 * i + 30 * (k % 3), 96 + 28 * (k / 3), 10), 0xFFFFFF);
            }
        }
    }

    private static void blurredStand(Canvas canvas) {
        canvas.soft(16, 1, layer -> {
            for (var i = 0; i < 1500; i++) {
                layer.fill(disc(layer.any(0, WIDTH), layer.any(220, 640), layer.any(6, 16)), colour(new int[] {0x24408A, 0x5A7AC0, 0xC8C6D0, 0x8A3A40, 0x1A2444}[layer.random.nextInt(5)], 0.6));
            }
        });
    }

    private static Canvas striker() {
        var canvas = new Canvas(72);
        canvas.sky(700, 0x0B1230, 0x1C2C5E, 0x33508C);
        blurredStand(canvas);
        lights(canvas);
        canvas.fill(box(0, 640, WIDTH, 430), fall(640, HEIGHT, 0x4FA05A, 0x2E7A42, 0x154A2A));
        canvas.fill(polygon(-20, 840, 1620, 740, 1620, 752, -20, 858), colour(0xF4FBEF, 0.8));
        canvas.soft(18, 0.5, layer -> layer.fill(oval(760, 1000, 330, 24), colour(0x06180C, 1)));
        var shirt = gradient(600, 300, 900, 650, 0x5AA0F0, 0x2A62C4, 0x153A86);
        canvas.limb(690, 640, 590, 800, 88, 62, colour(0xF2F4F8, 1));
        canvas.limb(590, 800, 560, 960, 50, 34, colour(0x1B3F92, 1));
        canvas.fill(blob(530, 952, 580, 946, 640, 982, 636, 1000, 532, 1000), 0x14161F);
        canvas.limb(740, 640, 900, 720, 90, 64, colour(0xF2F4F8, 1));
        canvas.limb(900, 720, 1060, 800, 48, 34, colour(0x1B3F92, 1));
        canvas.fill(blob(1040, 786, 1076, 770, 1136, 812, 1128, 836, 1060, 826), 0x14161F);
        canvas.limb(790, 390, 920, 330, 46, 34, SKIN);
        canvas.limb(920, 330, 1010, 250, 34, 26, SKIN);
        canvas.limb(640, 400, 520, 500, 46, 34, SKIN);
        canvas.limb(520, 500, 420, 450, 34, 26, SKIN);
        canvas.fill(blob(610, 360, 700, 330, 800, 350, 836, 420, 800, 560, 790, 670, 660, 670, 640, 540), shirt);
        canvas.limb(640, 392, 560, 462, 66, 56, colour(0x2A62C4, 1));
        canvas.limb(800, 386, 880, 350, 66, 54, colour(0x4A8AE4, 1));
        canvas.limb(724, 350, 744, 300, 46, 44, SKIN);
        canvas.fill(oval(756, 256, 46, 56), SKIN);
        canvas.fill(blob(708, 258, 712, 206, 764, 188, 806, 216, 796, 236, 744, 236, 728, 290), 0x20161A);
        canvas.pen.setFont(new java.awt.Font("DejaVu Sans", java.awt.Font.BOLD, 110));
        canvas.pen.setPaint(colour(0xFFFFFF, 0.95));
        canvas.pen.drawString("9", 690, 530);
        canvas.soft(14, 0.6, layer -> layer.fill(polygon(1100, 800, 1250, 700, 1280, 740, 1110, 830), fade(1110, 0, 1260, 0, 0xFFFFFF, 0, 0.9)));
        ball(canvas, 1290, 706, 46);
        for (var i = 0; i < 90; i++) {
            canvas.fill(disc(1080 + canvas.random.nextGaussian() * 70, 850 - Math.abs(canvas.random.nextGaussian()) * 70, canvas.any(2, 6)), colour(0x7CC46A, canvas.any(0.3, 0.9)));
        }
        Light.finish(canvas, 0.35, 2);
        return canvas;
    }

    private static void ball(Canvas canvas, double x, double y, double size) {
        canvas.fill(disc(x, y, size), gradient(x - size, y - size, x + size, y + size, 0xFFFFFF, 0xE6E6EC, 0x8C90A0));
        canvas.pen.setClip(disc(x, y, size));
        for (var i = 0; i < 6; i++) {
            var far = i == 0 ? 0 : size * 0.86;
            var angle = i * 2 * Math.PI / 5;
            var patch = new double[10];
            for (var k = 0; k < 5; k++) {
                patch[2 * k] = x + far * Math.cos(angle) + size * 0.34 * Math.cos(k * 2 * Math.PI / 5 + angle);
                patch[2 * k + 1] = y + far * Math.sin(angle) + size * 0.34 * Math.sin(k * 2 * Math.PI / 5 + angle);
            }
            canvas.fill(polygon(patch), 0x23262F);
        }
        canvas.pen.setClip(null);
    }

    private static Canvas goalkeeper() {
        var canvas = new Canvas(73);
        canvas.sky(HEIGHT, 0x10203A, 0x24507A, 0x6A9AB0);
        blurredStand(canvas);
        canvas.fill(box(0, 860, WIDTH, 210), fall(860, HEIGHT, 0x4A9A55, 0x1F5A34));
        for (var i = 0; i < 34; i++) {
            canvas.stroke(curve(false, 60 + 45 * i, 100, 70 + 44 * i, 500, 40 + 46 * i, 870), colour(0xFFFFFF, 0.22), 2);
            canvas.stroke(curve(false, 60, 110 + 24 * i, 800, 126 + 24 * i, 1560, 110 + 24 * i), colour(0xFFFFFF, 0.18), 2);
        }
        canvas.fill(box(40, 84, 1540, 26), fall(84, 110, 0xFFFFFF, 0xB9C2CC));
        canvas.fill(box(40, 84, 26, 800), gradient(40, 0, 66, 0, 0xFFFFFF, 0xA9B2BE));
        var before = canvas.pen.getTransform();
        canvas.pen.rotate(-0.2, 800, 520);
        canvas.limb(1040, 560, 1230, 620, 84, 58, colour(0x1E2230, 1));
        canvas.limb(1230, 620, 1390, 590, 46, 32, colour(0xE8B52C, 1));
        canvas.limb(1040, 530, 1220, 480, 84, 58, colour(0x1E2230, 1));
        canvas.limb(1220, 480, 1340, 400, 46, 32, colour(0xE8B52C, 1));
        canvas.fill(blob(1380, 572, 1440, 560, 1462, 600, 1400, 616), 0xD8402F);
        canvas.fill(blob(1320, 404, 1344, 350, 1384, 360, 1366, 420), 0xD8402F);
        canvas.fill(blob(720, 500, 800, 470, 940, 480, 1070, 500, 1080, 600, 940, 620, 800, 620, 720, 590), gradient(800, 470, 900, 620, 0xFFE36A, 0xF0BE2A, 0xB07E14));
        canvas.limb(760, 510, 620, 440, 64, 48, colour(0xF4C632, 1));
        canvas.limb(620, 440, 490, 400, 48, 38, colour(0xF4C632, 1));
        canvas.limb(770, 590, 620, 560, 64, 48, colour(0xE0AC22, 1));
        canvas.limb(620, 560, 490, 460, 48, 38, colour(0xE0AC22, 1));
        canvas.limb(740, 545, 690, 540, 44, 42, SKIN);
        canvas.fill(oval(650, 528, 56, 48), SKIN);
        canvas.fill(blob(664, 476, 712, 500, 716, 560, 690, 580, 770, 640, 800, 660, 716, 640, 672, 590, 680, 530, 630, 486), 0x7A3B1E);
        canvas.fill(blob(500, 380, 440, 360, 420, 390, 440, 420, 496, 420), 0xE9ECF2);
        canvas.fill(blob(506, 440, 450, 430, 424, 460, 446, 492, 500, 480), 0xE9ECF2);
        canvas.pen.setTransform(before);
        ball(canvas, 318, 548, 56);
        canvas.soft(24, 0.4, layer -> layer.fill(oval(860, 960, 460, 26), colour(0x06180C, 1)));
        Light.finish(canvas, 0.35, 2);
        return canvas;
    }
}
