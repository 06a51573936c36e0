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

/// Line 4 of the trams of Taven, with whoever is on its rails.
final class Streets {
    static final Map<String, Supplier<Canvas>> ALL = Map.of("tram", Streets::rainyStreet, "goose", Streets::goose);

    private Streets() {}

    private static Canvas rainyStreet() {
        var canvas = new Canvas(51);
        canvas.sky(HEIGHT, 0x2B3350, 0x6A6480, 0xD79A7A, 0xF2C896);
        canvas.glow(800, 560, 420, 0xFFE0A8, 0.8);
        for (var i = 0; i < 6; i++) {
            facade(canvas, i, true);
            facade(canvas, i, false);
        }
        canvas.fill(polygon(740, 640, 860, 640, 1900, 1090, -300, 1090), fall(640, HEIGHT, 0xB98C78, 0x3A3A52, 0x1A1C2C));
        for (var i = 0; i < 60; i++) {
            var y = 660 + 400 * Math.pow(canvas.random.nextDouble(), 1.3);
            var near = (y - 640) / 430;
            var x = 800 + canvas.any(-1, 1) * (60 + 900 * near);
            canvas.fill(oval(x, y, 8 + 70 * near, 1.5 + 7 * near), colour(0xFFD9A0, canvas.any(0.05, 0.22)));
        }
        for (var side : new double[] {-1, 1}) {
            canvas.stroke(polygon(800 + side * 14, 640, 800 + side * 190, 1090), colour(0xFFE2B8, 0.5), 5);
        }
        tramFront(canvas, 800, 840, 1);
        canvas.soft(18, 0.7, layer -> {
            layer.fill(polygon(680, 850, 730, 850, 700, 1067, 600, 1067), colour(0xFFE9B0, 0.55));
            layer.fill(polygon(870, 850, 920, 850, 1000, 1067, 900, 1067), colour(0xFFE9B0, 0.55));
            layer.fill(box(660, 850, 280, 150), colour(0xA02C30, 0.4));
        });
        for (var i = 0; i < 5; i++) {
            lamp(canvas, 800 - 130 * Math.pow(1.5, i), 660 + 26 * Math.pow(1.75, i), 90 * Math.pow(1.42, i));
            lamp(canvas, 800 + 130 * Math.pow(1.5, i), 660 + 26 * Math.pow(1.75, i), 90 * Math.pow(1.42, i));
        }
        umbrella(canvas, 300, 1000, 1.15, 0x2D4A63);
        umbrella(canvas, 1270, 960, 0.95, 0x8C3B45);
        umbrella(canvas, 1360, 968, 0.9, 0x3E3A52);
        Coasts.rain(canvas);
        Light.finish(canvas, 0.4, 2);
        return canvas;
    }

    private static void facade(Canvas canvas, int i, boolean isLeft) {
        var side = isLeft ? -1 : 1;
        var near = Math.pow(1.62, i);
        var inner = 800 + side * 62 * near;
        var outer = 800 + side * 62 * near * 1.68;
        var high = 640 - 190 * near * (0.85 + 0.25 * canvas.random.nextDouble());
        var highOuter = high - 0.5 * 190 * near * 0.62;
        var foot = 640 + 24 * near;
        var footOuter = 640 + 24 * near * 1.68;
        var wall = mix(new int[] {0x9C6B60, 0xB88A66, 0x7A6A78, 0xA5785C, 0x6A6478, 0x8E5C54}[i], 0x1E2036, i * 0.13);
        canvas.fill(polygon(inner, high, outer, highOuter, outer, footOuter, inner, foot), gradient(inner, 0, outer, 0, mix(wall, 0xFFD9A8, 0.3), wall));
        canvas.fill(polygon(inner, high, outer, highOuter, outer, highOuter - 26 * near, (inner + outer) / 2, (high + highOuter) / 2 - 50 * near), mix(wall, 0x1A1A2C, 0.5));
        for (var column = 0; column < 4; column++) {
            for (var floor = 0; floor < 4; floor++) {
                var t = (column + 0.25) / 4.0;
                var x1 = inner + (outer - inner) * t;
                var x2 = inner + (outer - inner) * (t + 0.12);
                var y1 = high + (highOuter - high) * t + (foot - high) * (0.08 + 0.23 * floor);
                var tall = (foot - high) * 0.13;
                var lit = canvas.random.nextInt(3) > 0;
                canvas.fill(polygon(x1, y1, x2, y1 - 3, x2, y1 + tall, x1, y1 + tall), lit ? colour(0xFFD88E, 0.9) : colour(0x2A2C44, 0.8));
            }
        }
    }

    private static void lamp(Canvas canvas, double x, double foot, double height) {
        canvas.line(x, foot, x, foot - height, 0x1A1C2A, Math.max(2, height * 0.03));
        canvas.glow(x, foot - height, height * 0.6, 0xFFDA8E, 0.85);
        canvas.fill(disc(x, foot - height, height * 0.06), 0xFFF6DA);
    }

    private static void umbrella(Canvas canvas, double x, double foot, double scale, int rgb) {
        var ink = colour(0x14151F, 1);
        canvas.limb(x, foot - 112 * scale, x, foot - 50 * scale, 42 * scale, 50 * scale, ink);
        canvas.limb(x - 8 * scale, foot - 54 * scale, x - 14 * scale, foot, 18 * scale, 13 * scale, ink);
        canvas.limb(x + 8 * scale, foot - 54 * scale, x + 20 * scale, foot - 4, 18 * scale, 13 * scale, ink);
        canvas.fill(disc(x, foot - 142 * scale, 17 * scale), ink);
        canvas.line(x + 16 * scale, foot - 100 * scale, x + 16 * scale, foot - 200 * scale, 0x14151F, 4 * scale);
        canvas.fill(new java.awt.geom.Arc2D.Double(x - 80 * scale, foot - 226 * scale, 192 * scale, 130 * scale, 0, 180, java.awt.geom.Arc2D.CHORD),
                gradient(x - 80 * scale, 0, x + 110 * scale, 0, mix(rgb, 0xFFE0B0, 0.35), rgb, mix(rgb, 0x0A0A14, 0.5)));
    }

    /// A tram from the front; `foot` is the height of the rails.
    static void tramFront(Canvas canvas, double x, double foot, double scale) {
        canvas.fill(oval(x, foot + 6 * scale, 170 * scale, 20 * scale), colour(0x05060C, 0.5));
        canvas.line(x, foot - 330 * scale, x - 30 * scale, foot - 400 * scale, 0x1A1C2A, 5 * scale);
        canvas.fill(new RoundRectangle2D.Double(x - 140 * scale, foot - 330 * scale, 280 * scale, 332 * scale, 70 * scale, 70 * scale),
                gradient(x - 140 * scale, 0, x + 140 * scale, 0, 0xD84A40, 0xB02E30, 0x701C28));
        canvas.fill(new RoundRectangle2D.Double(x - 122 * scale, foot - 270 * scale, 244 * scale, 128 * scale, 34 * scale, 34 * scale), fall(foot - 270 * scale, foot - 142 * scale, 0x3A4660, 0xFFE0A0));
        canvas.fill(box(x - 3 * scale, foot - 270 * scale, 6 * scale, 128 * scale), 0x701C28);
        canvas.limb(x - 60 * scale, foot - 180 * scale, x - 60 * scale, foot - 146 * scale, 46 * scale, 60 * scale, colour(0x1D2438, 1));
        canvas.fill(disc(x - 60 * scale, foot - 216 * scale, 18 * scale), 0x1D2438);
        canvas.fill(new RoundRectangle2D.Double(x - 66 * scale, foot - 316 * scale, 132 * scale, 34 * scale, 10, 10), 0x14161F);
        canvas.fill(polygon(x - 8 * scale, foot - 310 * scale, x + 4 * scale, foot - 310 * scale, x - 4 * scale, foot - 296 * scale, x + 12 * scale, foot - 296 * scale, x + 12 * scale, foot - 291 * scale, x - 14 * scale, foot - 291 * scale), 0xFFC552);
        canvas.fill(box(x + 4 * scale, foot - 304 * scale, 5 * scale, 18 * scale), 0xFFC552);
        canvas.fill(box(x - 140 * scale, foot - 118 * scale, 280 * scale, 16 * scale), 0xF2E3C4);
        for (var side : new int[] {-1, 1}) {
            canvas.glow(x + side * 92 * scale, foot - 66 * scale, 110 * scale, 0xFFF0C0, 0.95);
            canvas.fill(disc(x + side * 92 * scale, foot - 66 * scale, 20 * scale), 0xFFFBEA);
        }
        canvas.fill(box(x - 120 * scale, foot - 24 * scale, 240 * scale, 22 * scale), 0x22232E);
    }

    private static Canvas goose() {
        var canvas = new Canvas(52);
        canvas.sky(HEIGHT, 0x9CC3CC, 0xCFE0D4, 0xF4E6C6);
        canvas.soft(14, 1, layer -> {
            for (var i = 0; i < 9; i++) {
                var x = -60 + 200 * i;
                var wall = new int[] {0xC98F70, 0xE3C08A, 0xA8B09A, 0xD9A58A, 0x8FA3A8}[i % 5];
                layer.fill(box(x, 170 + 50 * (i * 7 % 4), 196, 600), fall(200, 760, wall, mix(wall, 0x4A4650, 0.35)));
                for (var k = 0; k < 8; k++) {
                    layer.fill(box(x + 26 + 78 * (k % 2), 260 + 50 * (i * 7 % 4) + 90 * (k / 2), 36, 52), colour(0x54606C, 0.7));
                }
            }
        });
        canvas.soft(7, 1, layer -> tramFront(layer, 1110, 790, 1.55));
        canvas.fill(polygon(-20, 720, 1620, 720, 1620, 1090, -20, 1090), fall(720, HEIGHT, 0xB7A791, 0x857A70, 0x59534F));
        for (var i = 0; i < 500; i++) {
            var y = 724 + 343 * Math.pow(canvas.random.nextDouble(), 0.8);
            var near = (y - 700) / 367;
            canvas.stroke(new RoundRectangle2D.Double(canvas.any(-20, WIDTH), y, 16 + 44 * near, 6 + 16 * near, 8, 8), colour(0x40393A, 0.2), 1 + 1.4 * near);
        }
        for (var side : new double[] {-1, 1}) {
            canvas.fill(polygon(1110 + side * 120 - 4, 792, 1110 + side * 120 + 4, 792, 960 + side * 330 + 15, 1090, 960 + side * 330 - 15, 1090), fall(790, HEIGHT, 0x6C727A, 0xDDE2E6));
        }
        bird(canvas);
        Light.finish(canvas, 0.28, 2);
        return canvas;
    }

    private static void bird(Canvas canvas) {
        canvas.soft(16, 0.6, layer -> layer.fill(oval(600, 985, 260, 26), colour(0x1F1A1C, 0.8)));
        for (var x : new double[] {560, 650}) {
            canvas.limb(x, 880, x + 6, 972, 18, 14, colour(0xE08A2E, 1));
            canvas.fill(blob(x - 6, 968, x + 74, 978, x + 66, 992, x - 16, 990), 0xE08A2E);
        }
        canvas.fill(blob(810, 330, 770, 420, 780, 520, 800, 640, 770, 790, 660, 890, 500, 900, 360, 830, 240, 720, 350, 690, 470, 640, 600, 600, 680, 540, 700, 420, 720, 330, 770, 290),
                gradient(480, 300, 760, 920, 0xFFFFFF, 0xFBF7EC, 0xC9C3BC));
        canvas.fill(blob(640, 660, 560, 640, 420, 680, 250, 720, 190, 700, 300, 790, 440, 850, 580, 830, 660, 760), gradient(300, 640, 500, 850, 0xFDFBF4, 0xDAD3C8, 0xB4ACA6));
        for (var i = 0; i < 6; i++) {
            canvas.stroke(curve(false, 600 - 44 * i, 690 + 10 * i, 500 - 40 * i, 770 + 6 * i, 330 - 14 * i, 750 + 6 * i), colour(0x9A928E, 0.5), 4);
        }
        canvas.fill(blob(800, 350, 790, 400, 880, 392, 908, 376, 880, 358), gradient(800, 340, 880, 410, 0xF5A93F, 0xD9782A));
        canvas.stroke(curve(false, 806, 384, 860, 386, 900, 378), colour(0x9C4E1E, 0.8), 3);
        canvas.fill(disc(770, 344, 13), 0x3A6C9C);
        canvas.fill(disc(771, 344, 8), 0x14161F);
        canvas.fill(disc(774, 340, 3), 0xFFFFFF);
    }
}
