package dateline.demo;

import static dateline.demo.Canvas.blob;
import static dateline.demo.Canvas.box;
import static dateline.demo.Canvas.colour;
import static dateline.demo.Canvas.disc;
import static dateline.demo.Canvas.fall;
import static dateline.demo.Canvas.mix;
import static dateline.demo.Canvas.polygon;

import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import java.util.function.Supplier;

/// What people send out on the sea, and set up in it.
final class Ships {
    static final Map<String, Supplier<Canvas>> ALL =
            Map.of("wind-farm", Ships::windFarm, "harbour", Ships::harbour, "ferry-storm", Ships::ferry);

    private Ships() {}

    private static Canvas windFarm() {
        var canvas = new Canvas(31);
        canvas.sky(680, 0x3B4C7E, 0x8C7BA3, 0xEBA27D, 0xFFD9A0);
        canvas.glow(500, 650, 620, 0xFFE9B8, 0.95);
        canvas.fill(disc(500, 640, 58), 0xFFF6DC);
        Light.clouds(canvas, 80, 470, 0xFFD8BE, 0.5, 6, 71);
        for (var row = 0; row < 5; row++) {
            var near = row / 4.0;
            for (var i = 0; i < 11 - 2 * row; i++) {
                var x = 70 + near * 150 + i * (145 + 130 * near) + 40 * Math.sin(row * 2.1);
                turbine(canvas, x, 684, 90 + 430 * near * near, mix(0xC99A98, 0x2A3050, near), canvas.any(0, 2));
            }
            Light.haze(canvas, 560, 700, 0xFFCF9E, 0.16);
        }
        Light.water(canvas, 682, 0x28365E, 0.42, 1.5);
        canvas.soft(12, 0.7, layer -> {
            for (var i = 0; i < 60; i++) {
                layer.fill(Canvas.oval(500 + layer.random.nextGaussian() * 40, 690 + 6.2 * i, 20 + layer.random.nextDouble() * 70, 2.4), colour(0xFFEFC8, 0.6));
            }
        });
        boat(canvas, 1010, 842);
        Light.finish(canvas, 0.3, 2);
        return canvas;
    }

    private static void turbine(Canvas canvas, double x, double foot, double height, int rgb, double turn) {
        var ink = colour(rgb, 1);
        var hub = foot - height;
        canvas.limb(x, hub, x, foot, height * 0.016, height * 0.04, ink);
        for (var blade = 0; blade < 3; blade++) {
            var angle = turn + blade * 2 * Math.PI / 3;
            var tipX = x + Math.cos(angle) * height * 0.62;
            var tipY = hub + Math.sin(angle) * height * 0.62;
            canvas.limb(x, hub, x + (tipX - x) * 0.3, hub + (tipY - hub) * 0.3, height * 0.02, height * 0.034, ink);
            canvas.limb(x + (tipX - x) * 0.3, hub + (tipY - hub) * 0.3, tipX, tipY, height * 0.034, height * 0.006, ink);
        }
        canvas.fill(disc(x, hub, height * 0.026), rgb);
    }

    private static void boat(Canvas canvas, double x, double y) {
        canvas.fill(blob(x - 70, y - 16, x + 76, y - 22, x + 60, y + 12, x - 52, y + 12), 0x1B2140);
        canvas.fill(box(x - 26, y - 50, 46, 34), 0x2C3358);
        canvas.fill(box(x - 18, y - 43, 30, 11), 0xFFD99B);
        canvas.line(x - 36, y - 18, x - 36, y - 96, 0x1B2140, 3);
        canvas.line(x - 36, y - 90, x + 40, y - 22, 0x1B2140, 1.4);
    }

    private static Canvas harbour() {
        var canvas = new Canvas(32);
        canvas.sky(760, 0x24335F, 0x75608E, 0xE5846A, 0xFFC27E, 0xFFE3AC);
        canvas.glow(620, 620, 640, 0xFFE7A8, 0.95);
        canvas.fill(disc(620, 610, 70), 0xFFF4D4);
        Light.clouds(canvas, 40, 470, 0xFFC9A4, 0.52, 6, 75);
        Light.ridge(canvas, 700, 70, 560, 76, 0xC07F74, 0xE3A882);
        for (var i = 0; i < 4; i++) {
            crane(canvas, 180 + 250 * i, 740, 0.62, 0x9A5F66);
        }
        Light.haze(canvas, 560, 780, 0xFFC98E, 0.5);
        containers(canvas, 300, 742, 40, 0.55);
        for (var i = 0; i < 3; i++) {
            crane(canvas, 760 + 330 * i, 790, 1.05, 0x2A2545);
        }
        freighter(canvas, 330, 790);
        Light.water(canvas, 788, 0x1D2445, 0.34, 2.2);
        canvas.soft(12, 0.7, layer -> {
            for (var i = 0; i < 46; i++) {
                layer.fill(Canvas.oval(620 + layer.random.nextGaussian() * 50, 796 + 6 * i, 20 + layer.random.nextDouble() * 60, 2.4), colour(0xFFEBB8, 0.6));
            }
        });
        Light.finish(canvas, 0.34, 2);
        return canvas;
    }

    private static void crane(Canvas canvas, double x, double foot, double scale, int rgb) {
        var ink = colour(rgb, 1);
        var top = foot - 330 * scale;
        for (var leg : new double[] {-70, 70}) {
            canvas.stroke(new java.awt.geom.Line2D.Double(x + leg * scale, foot, x + leg * scale * 0.75, top), ink, 12 * scale);
        }
        canvas.stroke(polygon(x - 66 * scale, foot - 110 * scale, x + 66 * scale, foot - 110 * scale), ink, 9 * scale);
        canvas.stroke(new java.awt.geom.Line2D.Double(x - 62 * scale, foot - 110 * scale, x + 55 * scale, top), ink, 5 * scale);
        canvas.fill(box(x - 130 * scale, top - 12 * scale, 470 * scale, 16 * scale), ink);
        canvas.fill(box(x - 110 * scale, top - 46 * scale, 80 * scale, 36 * scale), ink);
        canvas.stroke(polygon(x - 20 * scale, top, x + 8 * scale, top - 130 * scale, x + 36 * scale, top), ink, 7 * scale);
        canvas.stroke(new java.awt.geom.Line2D.Double(x + 8 * scale, top - 128 * scale, x + 330 * scale, top - 6 * scale), ink, 4 * scale);
        canvas.stroke(new java.awt.geom.Line2D.Double(x + 8 * scale, top - 128 * scale, x - 124 * scale, top - 6 * scale), ink, 4 * scale);
        var cab = x + (120 + 90 * Math.sin(x)) * scale;
        canvas.stroke(polygon(cab - 8 * scale, top, cab - 8 * scale, top + 120 * scale, cab + 8 * scale, top + 120 * scale, cab + 8 * scale, top), ink, 1.6 * scale);
        canvas.fill(box(cab - 34 * scale, top + 118 * scale, 68 * scale, 24 * scale), ink);
        canvas.glow(x + 8 * scale, top - 130 * scale, 26 * scale, 0xFF6A4A, 0.9);
    }

    private static final int[] PAINTS = {0x8C3D3A, 0x2F5D73, 0xC08A3E, 0x4A6B58, 0x6D4A6B, 0x39456B, 0xA85B3C};

    private static void containers(Canvas canvas, double left, double foot, int count, double scale) {
        for (var i = 0; i < count; i++) {
            var high = 2 + canvas.random.nextInt(4);
            for (var k = 0; k < high; k++) {
                var paint = mix(PAINTS[canvas.random.nextInt(PAINTS.length)], 0xC98468, 0.35);
                canvas.fill(box(left + i * 62 * scale, foot - (k + 1) * 27 * scale, 60 * scale, 26 * scale), paint);
            }
        }
    }

    private static void freighter(Canvas canvas, double x, double line) {
        for (var i = 0; i < 11; i++) {
            var high = 3 + (i * 7 + 2) % 3;
            for (var k = 0; k < high; k++) {
                var paint = mix(PAINTS[(i * 3 + k * 5) % PAINTS.length], 0x2A2545, 0.3);
                canvas.fill(box(x - 210 + i * 46, line - 92 - (k + 1) * 28, 44, 27), fall(line - 92 - (k + 1) * 28, line - 62 - k * 28, mix(paint, 0xFFC890, 0.3), paint));
            }
        }
        canvas.fill(box(x - 290, line - 250, 66, 170), fall(line - 250, line - 80, 0xF0D6BC, 0x8C7686));
        canvas.fill(box(x - 300, line - 256, 88, 18), 0x4A3A56);
        for (var i = 0; i < 5; i++) {
            canvas.fill(box(x - 284, line - 226 + 28 * i, 54, 8), 0x3A3150);
        }
        canvas.fill(blob(x - 320, line - 96, x - 100, line - 92, x + 300, line - 92, x + 400, line - 120, x + 340, line + 16, x - 300, line + 16), fall(line - 110, line, 0x37305A, 0x1C1A38));
        canvas.fill(polygon(x - 306, line - 12, x + 352, line - 12, x + 344, line + 4, x - 302, line + 4), 0x7C2F35);
    }

    private static Canvas ferry() {
        var canvas = new Canvas(34);
        canvas.sky(700, 0x1A2530, 0x3B4C58, 0x7C8A8C, 0xB8B8A8);
        Light.clouds(canvas, -120, 420, 0x10181F, 0.62, 4, 85);
        Light.clouds(canvas, 60, 640, 0xC9CCC0, 0.46, 5, 86);
        for (var i = 0; i < 3; i++) {
            Coasts.sea(canvas, 640 + 54 * i, 60 + 18 * i, 330 + 60 * i, 120 + i, mix(0x6F8888, 0x3A5560, i / 3.0), 0x24404C);
        }
        var before = canvas.pen.getTransform();
        canvas.pen.rotate(-0.13, 800, 700);
        canvas.pen.translate(0, 64);
        vessel(canvas);
        canvas.pen.setTransform(before);
        canvas.soft(16, 0.9, layer -> {
            for (var i = 0; i < 150; i++) {
                layer.fill(disc(1290 + layer.random.nextGaussian() * 70, 640 - Math.abs(layer.random.nextGaussian()) * 90, layer.any(8, 26)), colour(0xF2F6F4, 0.28));
            }
        });
        for (var i = 3; i < 7; i++) {
            Coasts.sea(canvas, 640 + 76 * i, 84 + 16 * i, 420 + 60 * i, 126 + i, mix(0x4E6E74, 0x14262F, (i - 3) / 3.0), mix(0x1E3A45, 0x081218, (i - 3) / 3.0));
        }
        Coasts.rain(canvas);
        Light.finish(canvas, 0.42, 2);
        return canvas;
    }

    private static void vessel(Canvas canvas) {
        canvas.fill(blob(330, 590, 900, 594, 1290, 556, 1330, 548, 1250, 720, 1180, 800, 380, 800, 330, 720), fall(560, 790, 0xF1EFE6, 0xB7BDBD, 0x1F3E5C, 0x14293F));
        canvas.fill(polygon(346, 690, 1272, 690, 1262, 712, 350, 712), 0xB23A34);
        canvas.fill(polygon(390, 470, 1060, 470, 1150, 596, 370, 596), fall(470, 596, 0xFBF9F1, 0xC9CDC9));
        canvas.fill(polygon(470, 400, 960, 400, 1040, 474, 450, 474), fall(400, 474, 0xFFFFFF, 0xD5D7D1));
        canvas.fill(polygon(800, 340, 930, 340, 980, 404, 790, 404), 0xECEAE0);
        canvas.fill(polygon(816, 354, 924, 354, 952, 386, 812, 386), 0x22323E);
        for (var i = 0; i < 22; i++) {
            canvas.fill(new RoundRectangle2D.Double(410 + 31 * i, 500, 19, 22, 5, 5), i % 6 == 4 ? 0x4A5A62 : 0xFFDB8C);
            canvas.fill(new RoundRectangle2D.Double(410 + 31 * i, 548, 19, 22, 5, 5), i % 5 == 2 ? 0x4A5A62 : 0xFFD27A);
            if (i < 15) {
                canvas.fill(new RoundRectangle2D.Double(490 + 31 * i, 428, 19, 20, 5, 5), i % 4 == 1 ? 0x4A5A62 : 0xFFE2A0);
            }
        }
        canvas.fill(polygon(540, 290, 640, 290, 656, 402, 520, 402), fall(290, 400, 0x1F3E5C, 0x14293F));
        canvas.fill(polygon(536, 316, 644, 316, 648, 346, 532, 346), 0xE3B23C);
        canvas.line(870, 342, 870, 240, 0x2A3740, 6);
        canvas.glow(870, 240, 60, 0xFFF3C8, 0.9);
        canvas.soft(30, 0.55, layer -> layer.fill(blob(560, 280, 480, 220, 300, 200, 60, 240, 280, 270, 450, 290), colour(0x1A2228, 0.8)));
    }
}
