package dateline.demo;

import static dateline.demo.Canvas.HEIGHT;
import static dateline.demo.Canvas.WIDTH;
import static dateline.demo.Canvas.blob;
import static dateline.demo.Canvas.box;
import static dateline.demo.Canvas.colour;
import static dateline.demo.Canvas.disc;
import static dateline.demo.Canvas.fade;
import static dateline.demo.Canvas.fall;
import static dateline.demo.Canvas.mix;
import static dateline.demo.Canvas.polygon;

import java.awt.geom.Path2D;
import java.util.Map;
import java.util.function.Supplier;

/// The Nerian Sea from its shores, and from below.
final class Coasts {
    static final Map<String, Supplier<Canvas>> ALL = Map.of(
            "lighthouse", Coasts::lighthouse,
            "skerra-coast", Coasts::cliffs,
            "deep-sea", Coasts::shoal);

    private Coasts() {}

    private static Canvas lighthouse() {
        var canvas = new Canvas(21);
        canvas.sky(760, 0x0A1020, 0x17263D, 0x2E4459, 0x5B6B70);
        Light.clouds(canvas, -80, 420, 0x7F93A3, 0.56, 4, 41);
        Light.clouds(canvas, 200, 640, 0x0B1424, 0.58, 5, 42);
        canvas.soft(22, 0.85, layer -> {
            layer.fill(polygon(1130, 330, 1130, 350, -60, 560, -60, 250), fade(1130, 340, 0, 400, 0xFFF0C2, 0.85, 0.02));
            layer.fill(polygon(1130, 330, 1130, 350, 1700, 470, 1700, 260), fade(1130, 340, 1640, 360, 0xFFF0C2, 0.8, 0.02));
        });
        for (var i = 0; i < 4; i++) {
            sea(canvas, 720 + 60 * i, 34 + 14 * i, 210 + 60 * i, 50 + i, mix(0x4A6470, 0x12222F, i / 4.0), mix(0x24404F, 0x0A1621, i / 4.0));
        }
        canvas.fill(blob(820, 1120, 850, 900, 930, 790, 1010, 735, 1100, 715, 1240, 720, 1330, 780, 1420, 800, 1520, 900, 1660, 930, 1660, 1120),
                fall(710, HEIGHT, 0x3C4650, 0x1C242D, 0x0B0F15));
        rocks(canvas);
        tower(canvas, 1130, 720);
        for (var i = 4; i < 7; i++) {
            sea(canvas, 760 + 64 * i, 46 + 12 * i, 320 + 40 * i, 50 + i, mix(0x2D4855, 0x0C1822, (i - 4) / 3.0), 0x060D14);
        }
        spray(canvas, 900, 950, 240);
        rain(canvas);
        Light.finish(canvas, 0.4, 2);
        return canvas;
    }

    /// One row of waves with sharp crests and a little foam.
    static void sea(Canvas canvas, double base, double height, double width, long seed, int crest, int trough) {
        var noise = new Noise(seed);
        var path = new Path2D.Double();
        path.moveTo(-10, HEIGHT + 10);
        for (var x = -10; x <= WIDTH + 10; x += 4) {
            path.lineTo(x, waveAt(noise, x, base, height, width));
        }
        path.lineTo(WIDTH + 10, HEIGHT + 10);
        canvas.fill(path, fall(base - height, base + height * 2.4, crest, trough));
        for (var x = 0; x < WIDTH; x += 5) {
            var foam = noise.fractal(x / 40.0, 9, 3);
            if (foam > 0.55) {
                var y = waveAt(noise, x, base, height, width);
                canvas.fill(Canvas.oval(x, y + 2, 7 * foam, 1.2 + height * 0.05 * foam), colour(0xDCE9EC, foam * 0.6));
            }
        }
    }

    static double waveAt(Noise noise, double x, double base, double height, double width) {
        var phase = x / width + 0.7 * noise.fractal(x / (width * 1.6), 2, 3);
        var sharp = 1 - Math.abs(Math.sin(Math.PI * phase));
        return base - height * (Math.pow(sharp, 1.7) - 0.3) - height * 0.5 * (noise.fractal(x / 90, 4, 3) - 0.5);
    }

    private static void rocks(Canvas canvas) {
        for (var i = 0; i < 90; i++) {
            var x = canvas.any(880, 1580);
            var y = canvas.any(770, 1040) + Math.abs(x - 1160) * 0.3;
            var size = canvas.any(14, 60);
            canvas.fill(polygon(x, y, x + size, y - size * 0.35, x + size * 1.5, y + size * 0.1, x + size * 0.7, y + size * 0.5),
                    colour(canvas.random.nextInt(3) == 0 ? 0x66737D : 0x0A0E14, 0.35));
        }
    }

    private static void tower(Canvas canvas, double x, double foot) {
        for (var band = 0; band < 6; band++) {
            var y = 390 + band * 55;
            var top = 34 + band * 4.5;
            var bottom = top + 4.5;
            canvas.fill(polygon(x - top, y, x + top, y, x + bottom, y + 55.5, x - bottom, y + 55.5), band % 2 == 0
                    ? Canvas.gradient(x - 50, 0, x + 50, 0, 0xE8E4D8, 0xB9B6AE, 0x4C525A)
                    : Canvas.gradient(x - 50, 0, x + 50, 0, 0xB23A30, 0x8C2A26, 0x3A1418));
        }
        canvas.fill(box(x - 52, 380, 104, 13), 0x14181F);
        canvas.fill(box(x - 30, 310, 60, 70), fall(310, 380, 0xFFF6D6, 0xFFD98A));
        for (var i = 0; i < 4; i++) {
            canvas.fill(box(x - 31 + 19.5 * i, 310, 3, 70), 0x14181F);
        }
        canvas.fill(polygon(x - 40, 312, x, 262, x + 40, 312), 0x7C2622);
        canvas.glow(x, 342, 210, 0xFFF1C0, 0.95);
        canvas.fill(box(x + 60, foot - 70, 130, 74), fall(650, 724, 0x9C9A92, 0x4C525A));
        canvas.fill(polygon(x + 50, foot - 68, x + 125, foot - 118, x + 200, foot - 68), 0x2A2428);
        canvas.fill(box(x + 90, foot - 48, 18, 24), 0xFFD27A);
        canvas.fill(box(x + 146, foot - 48, 18, 24), 0xFFD27A);
    }

    private static void spray(Canvas canvas, double x, double y, double reach) {
        canvas.soft(14, 0.75, layer -> {
            for (var i = 0; i < 120; i++) {
                var angle = layer.any(Math.PI * 1.1, Math.PI * 1.9);
                var far = reach * layer.random.nextDouble();
                layer.fill(disc(x + far * Math.cos(angle) * 0.8, y + far * Math.sin(angle), layer.any(6, 30) * (1.1 - far / reach)), colour(0xE6F0F2, 0.3));
            }
        });
        for (var i = 0; i < 170; i++) {
            var angle = canvas.any(Math.PI * 1.1, Math.PI * 1.9);
            var far = reach * Math.sqrt(canvas.random.nextDouble());
            canvas.fill(disc(x + far * Math.cos(angle), y + far * Math.sin(angle), canvas.any(0.8, 3)), colour(0xFFFFFF, 0.65));
        }
    }

    static void rain(Canvas canvas) {
        for (var i = 0; i < 420; i++) {
            var x = canvas.any(0, WIDTH + 200);
            var y = canvas.any(-40, HEIGHT);
            var length = canvas.any(20, 60);
            canvas.stroke(new java.awt.geom.Line2D.Double(x, y, x - length * 0.45, y + length), colour(0xD9E6EC, 0.13), 1.4);
        }
    }

    private static Canvas cliffs() {
        var canvas = new Canvas(22);
        canvas.sky(620, 0x7FB2C9, 0xBFDCDD, 0xF6EFD8);
        canvas.glow(420, 330, 520, 0xFFF6D8, 0.9);
        Light.clouds(canvas, 40, 430, 0xFFFFFF, 0.5, 5, 61);
        canvas.fill(box(0, 600, WIDTH, HEIGHT), fall(600, HEIGHT, 0xBFD9D2, 0x6FAFAF, 0x2F7C86, 0x134F5F));
        glitter(canvas);
        cliff(canvas, 1010, 470, 0.45, 0x9AA39A, 62);
        Light.haze(canvas, 480, 690, 0xE9EEE0, 0.6);
        cliff(canvas, 1120, 380, 0.75, 0x7F7A6C, 63);
        canvas.fill(blob(640, 470, 668, 452, 700, 470, 722, 640, 744, 730, 610, 730, 628, 620), Canvas.gradient(610, 0, 744, 0, 0xA59A84, 0x6B6458, 0x3C3A3A));
        cliff(canvas, 1330, 250, 1.15, 0x6A6152, 64);
        for (var i = 0; i < 26; i++) {
            gull(canvas, canvas.any(180, 1100), canvas.any(120, 620), canvas.any(7, 22));
        }
        Light.finish(canvas, 0.24, 2);
        return canvas;
    }

    private static void glitter(Canvas canvas) {
        for (var i = 0; i < 900; i++) {
            var y = 604 + 460 * Math.pow(canvas.random.nextDouble(), 1.6);
            var near = (y - 600) / 467;
            var x = 420 + canvas.random.nextGaussian() * (120 + 420 * near);
            canvas.fill(Canvas.oval(x, y, 3 + 24 * near, 0.8 + 2 * near), colour(0xFFFBEA, 0.4 * (1 - near * 0.6)));
        }
    }

    private static void cliff(Canvas canvas, double x, double top, double scale, int rock, long seed) {
        var noise = new Noise(seed);
        var edge = new double[46];
        for (var i = 0; i < 23; i++) {
            edge[2 * i] = x + scale * (-150 * i / 22.0 + 90 * (noise.fractal(i * 0.35, 1, 3) - 0.5));
            edge[2 * i + 1] = top + (620 + 330 * scale - top) * i / 22.0;
        }
        var wall = Canvas.curve(false, edge);
        wall.lineTo(WIDTH + 20, edge[45] + 140);
        wall.lineTo(WIDTH + 20, top - 40 * scale);
        wall.closePath();
        canvas.fill(wall, Canvas.gradient(x - 200 * scale, 0, x + 560 * scale, 0, mix(rock, 0xFFF1D0, 0.35), rock, mix(rock, 0x1E2228, 0.5)));
        canvas.pen.setClip(wall);
        for (var i = 0; i < 40; i++) {
            var y = top + i * 26 * scale;
            canvas.stroke(Canvas.curve(false, x - 260, y + canvas.any(-8, 8), x + 60, y + canvas.any(-10, 14), x + 300, y + canvas.any(-10, 20), WIDTH + 40, y + canvas.any(-30, 30)),
                    colour(i % 3 == 0 ? 0xFFF3D6 : 0x22211F, 0.16), canvas.any(1.5, 8) * scale);
        }
        for (var i = 0; i < 26; i++) {
            var cx = x + scale * canvas.any(-120, 600);
            canvas.fill(polygon(cx, top, cx + 26 * scale, top, cx + canvas.any(-30, 50), top + 900), colour(0x1C1D20, 0.13));
        }
        canvas.pen.setClip(null);
        canvas.fill(blob(edge[0] - 10, top + 6, x + 40 * scale, top - 22 * scale, x + 300 * scale, top - 46 * scale, WIDTH + 60, top - 70 * scale, WIDTH + 60, top + 34 * scale,
                x + 320 * scale, top + 22 * scale, x + 120 * scale, top + 30 * scale), fall(top - 60, top + 40, 0xA9B86A, 0x64803F));
        canvas.soft(10, 0.8, layer -> layer.stroke(Canvas.curve(false, edge[44] - 60, edge[45] + 4, edge[44] + 120 * scale, edge[45] + 30, WIDTH + 20, edge[45] + 130), colour(0xFFFFFF, 0.9), 22 * scale));
    }

    private static void gull(Canvas canvas, double x, double y, double span) {
        canvas.stroke(Canvas.curve(false, x - span, y - span * 0.25, x - span * 0.45, y - span * 0.5, x, y, x + span * 0.5, y - span * 0.5, x + span, y - span * 0.1),
                colour(0xFDFDFD, 0.95), Math.max(1.6, span * 0.16));
    }

    private static Canvas shoal() {
        var canvas = new Canvas(23);
        canvas.sky(HEIGHT, 0xA8E3DC, 0x3FA3B0, 0x14607E, 0x0A3355, 0x061B33);
        canvas.soft(30, 0.6, layer -> {
            for (var i = 0; i < 13; i++) {
                var x = 300 + 85 * i + layer.any(-30, 30);
                layer.fill(polygon(x, -20, x + layer.any(14, 60), -20, x + (x - 800) * 0.9 + 120, 1000, x + (x - 800) * 0.9, 1000), fade(0, 0, 0, 900, 0xE9FFF4, 0.55, 0));
            }
        });
        for (var i = 0; i < 1300; i++) {
            var angle = canvas.random.nextDouble() * 2 * Math.PI;
            var far = 0.35 + 0.75 * Math.sqrt(canvas.random.nextDouble());
            var depth = canvas.random.nextDouble();
            var x = 820 + 560 * far * Math.cos(angle) + 40 * canvas.random.nextGaussian();
            var y = 500 + 250 * far * Math.sin(angle) + 120 * Math.cos(angle) + 22 * canvas.random.nextGaussian();
            fish(canvas, x, y, 8 + 15 * depth * depth, Math.atan2(250 * Math.cos(angle) - 120 * Math.sin(angle), -560 * Math.sin(angle)), depth, (y + 100) / 1100);
        }
        Light.ridge(canvas, 1010, 90, 420, 66, 0x0A2A3F, 0x04121F);
        for (var i = 0; i < 150; i++) {
            canvas.fill(disc(canvas.any(0, WIDTH), canvas.any(0, HEIGHT), canvas.any(0.8, 3)), colour(0xE6FFF8, canvas.any(0.1, 0.5)));
        }
        Light.finish(canvas, 0.4, 2);
        return canvas;
    }

    private static void fish(Canvas canvas, double x, double y, double size, double angle, double depth, double down) {
        var before = canvas.pen.getTransform();
        canvas.pen.translate(x, y);
        canvas.pen.rotate(angle);
        var back = mix(mix(0x2F6E86, 0x0B2F4C, down), 0x0A2B44, depth * 0.4);
        var belly = mix(0xF3FFFA, 0x6FA5B5, Math.clamp(down * 0.9 - depth * 0.35, 0, 1));
        canvas.fill(blob(size * 1.5, 0, size * 0.3, -size * 0.4, -size * 1.1, -size * 0.07, -size * 1.1, size * 0.07, size * 0.3, size * 0.4), fall(-size * 0.4, size * 0.4, back, belly, belly));
        canvas.fill(polygon(-size, 0, -size * 1.75, -size * 0.42, -size * 1.5, 0, -size * 1.75, size * 0.42), mix(back, belly, 0.4));
        canvas.fill(disc(size * 1.1, -size * 0.05, size * 0.08), 0x071522);
        canvas.pen.setTransform(before);
    }
}
