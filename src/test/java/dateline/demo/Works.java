package dateline.demo;

import static dateline.demo.Canvas.HEIGHT;
import static dateline.demo.Canvas.WIDTH;
import static dateline.demo.Canvas.blob;
import static dateline.demo.Canvas.box;
import static dateline.demo.Canvas.colour;
import static dateline.demo.Canvas.disc;
import static dateline.demo.Canvas.fall;
import static dateline.demo.Canvas.gradient;
import static dateline.demo.Canvas.mix;
import static dateline.demo.Canvas.polygon;

import java.util.Map;
import java.util.function.Supplier;

/// The last furnace of Brenhal and the summit hall of Istrel.
final class Works {
    static final Map<String, Supplier<Canvas>> ALL = Map.of("steelworks", Works::steelworks, "flags", Works::flags);

    private static final int[][] SIX_STATES = {
        {0x1F4E8C, 0xFFFFFF, 0xE0A92E}, {0x2E6B4F, 0xF4E7C3, 0x2E6B4F}, {0x9C2F3A, 0xF0DFC8, 0x2F6F7A},
        {0xE8E4D8, 0x3B7EA1, 0xE8E4D8}, {0xC4572E, 0xF2C14E, 0x6B2737}, {0x4A3B76, 0xDDD6F0, 0x2D8C8C}};

    private Works() {}

    private static Canvas steelworks() {
        var canvas = new Canvas(44);
        canvas.sky(800, 0x0B0F1E, 0x231A2E, 0x6B2B2A, 0xD9603A);
        canvas.glow(860, 700, 760, 0xFF8A3C, 0.75);
        Light.clouds(canvas, -60, 430, 0x8A3A35, 0.55, 4, 121);
        smoke(canvas, 420, 250, 300);
        smoke(canvas, 1180, 190, 360);
        Light.ridge(canvas, 700, 90, 480, 122, 0x4A2530, 0x8A3E36);
        for (var chimney : new double[][] {{420, 260, 34}, {500, 330, 26}, {1180, 200, 40}, {1270, 320, 28}, {1340, 380, 24}}) {
            canvas.fill(polygon(chimney[0] - chimney[2] * 0.7, chimney[1], chimney[0] + chimney[2] * 0.7, chimney[1], chimney[0] + chimney[2], 800, chimney[0] - chimney[2], 800),
                    gradient(chimney[0] - chimney[2], 0, chimney[0] + chimney[2], 0, 0x15121F, 0x2A1B28, 0x8A3A30));
            canvas.glow(chimney[0], chimney[1] + 8, 30, 0xFF4A3A, 0.8);
        }
        canvas.fill(polygon(-20, 640, 200, 560, 380, 640, 380, 820, -20, 820), 0x120F1B);
        canvas.fill(polygon(1220, 620, 1420, 540, 1640, 620, 1640, 820, 1220, 820), 0x120F1B);
        furnace(canvas, 830, 780);
        for (var i = 0; i < 46; i++) {
            canvas.fill(box(i < 23 ? 20 + 15 * i : 900 + 15 * i, 690 + 26 * (i % 3), 8, 12), colour(0xFFB45A, canvas.random.nextDouble()));
        }
        canvas.fill(box(0, 790, WIDTH, 24), 0x0B0A12);
        for (var i = 0; i < 160; i++) {
            var x = 830 + canvas.random.nextGaussian() * 170;
            canvas.fill(disc(x, 700 - Math.abs(canvas.random.nextGaussian()) * 190, canvas.any(1, 3)), colour(0xFFD98A, canvas.any(0.3, 1)));
        }
        Light.water(canvas, 812, 0x0A0A16, 0.34, 2.6);
        Light.finish(canvas, 0.4, 2);
        return canvas;
    }

    private static void smoke(Canvas canvas, double x, double y, double reach) {
        canvas.soft(24, 0.75, layer -> {
            for (var i = 0; i < 60; i++) {
                var t = i / 60.0;
                layer.fill(disc(x + reach * 1.5 * t * t + layer.any(-30, 30) * (0.3 + t), y - reach * 0.7 * t + layer.any(-20, 20), 20 + 80 * t), colour(mix(0xC2583E, 0x3A2836, t), 0.35 * (1 - t * 0.7)));
            }
        });
    }

    private static void furnace(Canvas canvas, double x, double foot) {
        canvas.fill(polygon(x - 120, foot, x - 96, foot - 240, x - 60, foot - 380, x + 60, foot - 380, x + 96, foot - 240, x + 120, foot),
                gradient(x - 120, 0, x + 120, 0, 0x1A141F, 0x4A2428, 0xB04A30, 0x3A1A20));
        canvas.stroke(polygon(x - 60, foot - 380, x - 40, foot - 470, x + 40, foot - 470, x + 60, foot - 380), colour(0x1A141F, 1), 12);
        canvas.line(x + 40, foot - 464, x + 300, foot - 200, 0x1A141F, 20);
        canvas.line(x - 50, foot - 372, x - 420, foot - 20, 0x1A141F, 14);
        canvas.line(x - 60, foot - 340, x - 400, foot - 10, 0x1A141F, 6);
        for (var i = 0; i < 5; i++) {
            canvas.fill(box(x - 150, foot - 60 - 72 * i, 300, 7), 0x120D16);
            canvas.line(x - 146, foot - 60 - 72 * i, x - 146, foot - 90 - 72 * i, 0x120D16, 3);
            canvas.line(x + 146, foot - 60 - 72 * i, x + 146, foot - 90 - 72 * i, 0x120D16, 3);
        }
        canvas.glow(x, foot - 40, 330, 0xFFB347, 0.95);
        canvas.fill(blob(x - 40, foot + 6, x - 34, foot - 50, x, foot - 72, x + 34, foot - 50, x + 40, foot + 6), fall(foot - 72, foot, 0xFFF6D0, 0xFFC04A));
        for (var i = 0; i < 4; i++) {
            var px = x - 210 + 120 * i + (i > 1 ? 70 : 0);
            canvas.limb(px, foot - 62, px, foot - 28, 22, 18, colour(0x0A0810, 1));
            canvas.limb(px - 4, foot - 28, px - 8, foot + 8, 10, 8, colour(0x0A0810, 1));
            canvas.limb(px + 4, foot - 28, px + 9, foot + 8, 10, 8, colour(0x0A0810, 1));
            canvas.fill(disc(px, foot - 82, 11), 0x0A0810);
        }
    }

    private static Canvas flags() {
        var canvas = new Canvas(45);
        canvas.sky(HEIGHT, 0x4E7FA8, 0x9FC1D3, 0xE6EAE2);
        Light.clouds(canvas, 20, 560, 0xFFFFFF, 0.56, 4, 131);
        canvas.fill(polygon(-20, 560, 520, 430, 1620, 520, 1620, 960, -20, 960), gradient(0, 430, 1600, 960, 0x7FA6BE, 0x3F6A86, 0x21405A));
        canvas.pen.setClip(polygon(-20, 560, 520, 430, 1620, 520, 1620, 960, -20, 960));
        for (var i = 0; i < 26; i++) {
            canvas.line(-20 + 64 * i, 420, -20 + 64 * i, 960, i % 4 == 0 ? 0x1B344A : 0x5E88A2, i % 4 == 0 ? 6 : 2);
        }
        for (var i = 0; i < 5; i++) {
            canvas.line(-20, 640 + 66 * i, 1620, 610 + 72 * i, 0x2A4B64, 4);
        }
        Light.clouds(canvas, 430, 960, 0xF2F7F8, 0.5, 5, 132);
        canvas.pen.setClip(null);
        canvas.fill(polygon(-20, 548, 520, 412, 1620, 504, 1620, 528, 520, 436, -20, 572), 0xF1EFE8);
        canvas.fill(box(0, 950, WIDTH, 120), fall(950, HEIGHT, 0xB9B4A8, 0x6F6C69));
        for (var i = 0; i < SIX_STATES.length; i++) {
            var x = 130 + 246 * i;
            canvas.fill(polygon(x - 3, 1010, x + 6, 1010, x + 260, 1050, x + 250, 1056), colour(0x2A2A30, 0.3));
            canvas.fill(box(x - 5, 150, 9, 864), gradient(x - 5, 0, x + 4, 0, 0xFFFFFF, 0x8C9298));
            canvas.fill(disc(x, 146, 10), 0xE3B64A);
            City.flag(canvas, x + 4, 170 + 8 * Math.sin(i * 1.9), 205, 140, SIX_STATES[i], i * 1.3);
        }
        City.people(canvas, 1010, 9);
        Light.finish(canvas, 0.25, 2);
        return canvas;
    }
}
