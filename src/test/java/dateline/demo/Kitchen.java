package dateline.demo;

import static dateline.demo.Canvas.HEIGHT;
import static dateline.demo.Canvas.WIDTH;
import static dateline.demo.Canvas.blob;
import static dateline.demo.Canvas.box;
import static dateline.demo.Canvas.colour;
import static dateline.demo.Canvas.curve;
import static dateline.demo.Canvas.fall;
import static dateline.demo.Canvas.gradient;
import static dateline.demo.Canvas.mix;
import static dateline.demo.Canvas.oval;
import static dateline.demo.Canvas.polygon;

import java.util.Map;
import java.util.function.Supplier;

/// The shelves of the bakery in Mill Lane.
final class Kitchen {
    static final Map<String, Supplier<Canvas>> ALL = Map.of("bakery", Kitchen::bakery);

    private Kitchen() {}

    private static Canvas bakery() {
        var canvas = new Canvas(64);
        canvas.sky(HEIGHT, 0x6B4A34, 0x9C7048, 0x5A3A28);
        for (var row = 0; row < 14; row++) {
            for (var i = 0; i < 15; i++) {
                var x = -60 + 118 * i + 59 * (row % 2);
                canvas.fill(box(x, 80 * row, 114, 76), colour(mix(0x8C6040, canvas.random.nextBoolean() ? 0xC49468 : 0x5A3826, canvas.any(0, 0.4)), 0.55));
            }
        }
        canvas.glow(420, 160, 900, 0xFFD796, 0.7);
        for (var shelf = 0; shelf < 3; shelf++) {
            var y = 370 + 270 * shelf;
            canvas.fill(box(-20, y, WIDTH + 40, 30), fall(y, y + 30, 0xC08A56, 0x6A4226));
            canvas.fill(box(-20, y + 30, WIDTH + 40, 46), Canvas.fade(0, y + 30, 0, y + 76, 0x1E0F08, 0.6, 0));
            for (var i = 0; i < 6; i++) {
                var x = 130 + 268 * i + (shelf % 2) * 40;
                if (shelf == 1 && i % 2 == 1) {
                    longLoaf(canvas, x, y);
                } else {
                    roundLoaf(canvas, x, y, 108 + canvas.any(-10, 10));
                }
            }
        }
        canvas.fill(box(-20, 985, WIDTH + 40, 100), fall(985, HEIGHT, 0xA8784A, 0x4A2C1A));
        for (var i = 0; i < 700; i++) {
            canvas.fill(oval(canvas.any(0, WIDTH), canvas.any(960, HEIGHT), canvas.any(0.6, 2.4), 1), colour(0xFFF6E4, canvas.any(0.1, 0.6)));
        }
        canvas.soft(60, 0.5, layer -> layer.fill(polygon(-40, -40, 320, -40, 1300, 1100, 600, 1100), colour(0xFFE9B8, 0.55)));
        Light.finish(canvas, 0.45, 2);
        return canvas;
    }

    private static void roundLoaf(Canvas canvas, double x, double foot, double size) {
        canvas.soft(12, 0.5, layer -> layer.fill(oval(x + 14, foot - 4, size * 1.05, 16), colour(0x1E0F08, 1)));
        var crust = mix(0xB8702E, 0xD9954A, canvas.random.nextDouble());
        var loaf = blob(x - size, foot - 10, x - size * 0.98, foot - size * 0.62, x - size * 0.5, foot - size * 1.22, x + size * 0.35, foot - size * 1.28, x + size * 0.95, foot - size * 0.7, x + size, foot - 10, x, foot);
        canvas.fill(loaf, gradient(x - size * 0.7, foot - size * 1.3, x + size * 0.8, foot, mix(crust, 0xFFE2A8, 0.55), crust, mix(crust, 0x3A1608, 0.65)));
        canvas.pen.setClip(loaf);
        for (var i = 0; i < 260; i++) {
            canvas.fill(oval(x + canvas.random.nextGaussian() * size * 0.5, foot - size * 0.85 + canvas.random.nextGaussian() * size * 0.3, canvas.any(1, 5), canvas.any(1, 3)), colour(0xFFF4DE, canvas.any(0.05, 0.4)));
        }
        for (var k = -1; k <= 1; k++) {
            var cut = curve(false, x - size * 0.62 + k * 34, foot - size * 0.42 + k * 4, x + k * 44, foot - size * 0.94, x + size * 0.42 + k * 44, foot - size * 1.22);
            canvas.stroke(cut, colour(0x6A3212, 0.8), 15);
            canvas.stroke(cut, colour(0xF3CF94, 0.95), 9);
        }
        canvas.pen.setClip(null);
    }

    private static void longLoaf(Canvas canvas, double x, double foot) {
        for (var i = 2; i >= 0; i--) {
            var cx = x - 66 + 66 * i;
            var loaf = blob(cx - 26, foot, cx - 34, foot - 90, cx - 14 + 6 * i, foot - 236, cx + 16 + 6 * i, foot - 236, cx + 34, foot - 90, cx + 26, foot);
            canvas.fill(loaf, gradient(cx - 34, 0, cx + 38, 0, 0xF0C078, 0xC8823A, 0x7A4218));
            canvas.pen.setClip(loaf);
            for (var k = 0; k < 5; k++) {
                canvas.stroke(curve(false, cx - 24, foot - 30 - 42 * k, cx + 4, foot - 52 - 42 * k, cx + 28, foot - 58 - 42 * k), colour(0x5A2A10, 0.6), 10);
                canvas.stroke(curve(false, cx - 24, foot - 32 - 42 * k, cx + 4, foot - 54 - 42 * k, cx + 28, foot - 60 - 42 * k), colour(0xF9E0AE, 0.9), 6);
            }
            canvas.pen.setClip(null);
        }
        canvas.fill(blob(x - 118, foot + 2, x - 104, foot - 92, x + 104, foot - 92, x + 118, foot + 2), gradient(x - 118, 0, x + 118, 0, 0xC49A62, 0x8A6236));
        for (var k = 0; k < 4; k++) {
            canvas.stroke(curve(false, x - 112, foot - 12 - 22 * k, x, foot - 6 - 22 * k, x + 112, foot - 12 - 22 * k), colour(0x5A3A1C, 0.7), 4);
        }
        for (var k = 0; k < 12; k++) {
            canvas.line(x - 104 + 19 * k, foot, x - 100 + 18.2 * k, foot - 90, mix(0x5A3A1C, 0xC49A62, 0.4), 3);
        }
    }
}
