package dateline.demo;

import static dateline.demo.Canvas.HEIGHT;
import static dateline.demo.Canvas.WIDTH;
import static dateline.demo.Canvas.box;
import static dateline.demo.Canvas.colour;
import static dateline.demo.Canvas.disc;
import static dateline.demo.Canvas.fade;
import static dateline.demo.Canvas.fall;
import static dateline.demo.Canvas.gradient;
import static dateline.demo.Canvas.mix;
import static dateline.demo.Canvas.polygon;

import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.util.Map;
import java.util.function.Supplier;

/// Large views of Taven.
final class City {
    static final Map<String, Supplier<Canvas>> ALL = Map.of(
            "capital-night", City::capital,
            "round-house", City::roundHouse,
            "bank", City::bank);

    private City() {}

    private static Canvas capital() {
        var canvas = new Canvas(41);
        canvas.sky(700, 0x0A1030, 0x22316A, 0x5E4F86, 0xC77B76, 0xF4B778);
        Light.stars(canvas, 300, 330, 0xFFFFFF);
        Light.clouds(canvas, 130, 520, 0xE79A86, 0.48, 7, 101);
        Light.ridge(canvas, 610, 110, 520, 102, 0x6A5384, 0xC98A80);
        houses(canvas, 690, 46, 70, 150, 0x4C3F72, 0.12);
        Light.haze(canvas, 560, 720, 0xF0A878, 0.35);
        spire(canvas, 330, 690, 400, 0x2E2A58);
        spire(canvas, 1330, 690, 280, 0x2E2A58);
        houses(canvas, 712, 40, 60, 130, 0x2A2754, 0.4);
        lightedDome(canvas, 840, 712);
        houses(canvas, 724, 34, 26, 70, 0x15163A, 0.55);
        canvas.fill(box(0, 716, WIDTH, 16), 0x0F1030);
        for (var i = 0; i < 24; i++) {
            canvas.glow(30 + 68 * i, 708, 30, 0xFFD58A, 0.9);
        }
        Light.water(canvas, 730, 0x0B1030, 0.36, 2.4);
        bridge(canvas);
        Light.finish(canvas, 0.36, 2);
        return canvas;
    }

    private static void houses(Canvas canvas, double foot, double width, double lowest, double tallest, int rgb, double lit) {
        for (var x = -20.0; x < WIDTH + 20; ) {
            var wide = width * canvas.any(0.7, 1.7);
            var high = canvas.any(lowest, tallest);
            canvas.fill(box(x, foot - high, wide + 1, high + 20), fall(foot - high, foot, mix(rgb, 0xF0A878, 0.12), rgb));
            var roof = canvas.random.nextInt(3);
            if (roof < 2) {
                canvas.fill(polygon(x - 3, foot - high + 1, x + wide * (roof == 0 ? 0.5 : 0.2), foot - high - wide * 0.42, x + wide * (roof == 0 ? 0.5 : 0.8), foot - high - wide * 0.42, x + wide + 3, foot - high + 1),
                        mix(rgb, 0x0A0A20, 0.25));
            }
            for (var wx = x + 7; wx < x + wide - 9; wx += 13) {
                for (var wy = foot - high + 12; wy < foot - 10; wy += 18) {
                    if (canvas.random.nextDouble() < lit) {
                        canvas.fill(box(wx, wy, 6, 9), colour(canvas.random.nextInt(5) == 0 ? 0xFFF0CC : 0xFFC466, canvas.any(0.55, 1)));
                    }
                }
            }
            x += wide + (canvas.random.nextInt(4) == 0 ? 8 : 0);
        }
    }

    private static void spire(Canvas canvas, double x, double foot, double height, int rgb) {
        canvas.fill(box(x - 26, foot - height * 0.55, 52, height * 0.6), gradient(x - 26, 0, x + 26, 0, mix(rgb, 0xF0A878, 0.25), rgb));
        canvas.fill(polygon(x - 32, foot - height * 0.54, x, foot - height, x + 32, foot - height * 0.54), rgb);
        canvas.fill(disc(x, foot - height * 0.47, 9), 0xFFDFA0);
        canvas.line(x, foot - height, x, foot - height - 30, rgb, 3);
    }

    private static void lightedDome(Canvas canvas, double x, double foot) {
        canvas.glow(x, foot - 190, 430, 0xFFC57A, 0.6);
        canvas.fill(box(x - 250, foot - 104, 500, 120), fall(foot - 104, foot, 0xF8D9A4, 0xC98E5E));
        colonnade(canvas, x - 240, foot - 96, 480, 96, 17, 0xFFEBC4, 0x8A5A48);
        canvas.fill(polygon(x - 262, foot - 104, x, foot - 150, x + 262, foot - 104), 0xD9A872);
        canvas.fill(box(x - 112, foot - 206, 224, 74), fall(foot - 206, foot - 132, 0xFBE2B4, 0xC0875C));
        colonnade(canvas, x - 106, foot - 200, 212, 64, 11, 0xFFF0D2, 0x7E5044);
        dome(canvas, x, foot - 204, 122, 0xE9F0DC, 0x7FA08E, 0x3B5560);
    }

    private static void colonnade(Canvas canvas, double left, double top, double width, double height, int count, int light, int dark) {
        var step = width / count;
        canvas.fill(box(left, top, width, height), dark);
        for (var i = 0; i <= count; i++) {
            var x = left + i * step - step * 0.2;
            canvas.fill(box(x, top, step * 0.42, height), gradient(x, 0, x + step * 0.42, 0, light, mix(light, dark, 0.55)));
        }
        canvas.fill(box(left - 6, top - 6, width + 12, 9), light);
    }

    private static void dome(Canvas canvas, double x, double base, double radius, int light, int middle, int dark) {
        canvas.fill(box(x - radius * 1.04, base - 5, radius * 2.08, 12), mix(light, middle, 0.4));
        canvas.fill(new Arc2D.Double(x - radius, base - radius * 1.05, 2 * radius, radius * 2.1, 0, 180, Arc2D.CHORD),
                gradient(x - radius, base - radius, x + radius, base, light, middle, dark));
        for (var i = -4; i <= 4; i++) {
            canvas.stroke(new Arc2D.Double(x - radius * Math.abs(i) / 4.4, base - radius * 1.05, radius * Math.abs(i) / 2.2, radius * 2.1, i < 0 ? 90 : 0, 90, Arc2D.OPEN), colour(dark, 0.35), radius * 0.016);
        }
        canvas.fill(box(x - radius * 0.13, base - radius * 1.34, radius * 0.26, radius * 0.31), gradient(x - 20, 0, x + 20, 0, light, dark));
        canvas.fill(new Arc2D.Double(x - radius * 0.15, base - radius * 1.48, radius * 0.3, radius * 0.3, 0, 180, Arc2D.CHORD), middle);
        canvas.line(x, base - radius * 1.48, x, base - radius * 1.85, dark, radius * 0.025);
    }

    private static void bridge(Canvas canvas) {
        var stone = new Area(polygon(-20, 930, 800, 880, 1620, 930, 1620, 1080, -20, 1080));
        for (var i = 0; i < 5; i++) {
            stone.subtract(new Area(Canvas.oval(160 + 320 * i, 1090, 138, 128 + 14 * (2 - Math.abs(i - 2)))));
        }
        canvas.fill(stone, fall(880, HEIGHT, 0x1E1D46, 0x0A0B22));
        canvas.stroke(Canvas.curve(false, -20, 930, 800, 880, 1620, 930), colour(0xE0A36E, 0.5), 4);
        for (var i = 0; i < 9; i++) {
            var x = 80 + 180 * i;
            var y = 880 + 50 * Math.pow((x - 800) / 820, 2);
            canvas.line(x, y, x, y - 74, 0x0C0D26, 5);
            canvas.glow(x, y - 80, 84, 0xFFD285, 0.95);
            canvas.fill(disc(x, y - 80, 7), 0xFFF4D8);
        }
    }

    private static Canvas roundHouse() {
        var canvas = new Canvas(42);
        canvas.sky(940, 0x8FA9C9, 0xC8CBD8, 0xF3D9C3, 0xF9E6CF);
        canvas.glow(300, 560, 620, 0xFFF3DA, 0.8);
        Light.clouds(canvas, 20, 460, 0xFFF6EC, 0.54, 5, 111);
        trees(canvas, 760, 0x7E9487, 44);
        canvas.fill(box(250, 560, 1100, 260), gradient(250, 0, 1350, 0, 0xF6EEDF, 0xDCD0BF, 0xA79C97));
        colonnade(canvas, 270, 590, 1060, 210, 20, 0xFBF5E8, 0x8C8386);
        canvas.fill(polygon(520, 560, 800, 462, 1080, 560), gradient(520, 0, 1080, 0, 0xFFF9EC, 0xBDB2AA));
        canvas.stroke(polygon(540, 556, 800, 474, 1060, 556), colour(0x9C918B, 0.7), 4);
        canvas.fill(box(640, 370, 320, 130), gradient(640, 0, 1000, 0, 0xF8F0E2, 0xCFC4B6, 0x938985));
        colonnade(canvas, 652, 386, 296, 100, 11, 0xFFF8EA, 0x7C747A);
        canvas.fill(polygon(520, 560, 800, 462, 1080, 560), gradient(520, 0, 1080, 0, 0xFFF9EC, 0xBDB2AA));
        dome(canvas, 800, 372, 172, 0xD9EBDD, 0x86A99C, 0x476A6B);
        flag(canvas, 802, 56, 76, 44, new int[] {0x1F4E8C, 0xFFFFFF, 0xE0A92E}, 0.4);
        for (var i = 0; i < 8; i++) {
            canvas.fill(box(200 - 22 * i, 812 + 15 * i, 1200 + 44 * i, 16), mix(0xEDE3D4, 0xB4A9A2, i / 8.0));
            canvas.fill(box(200 - 22 * i, 826 + 15 * i, 1200 + 44 * i, 3), colour(0x6F6768, 0.5));
        }
        canvas.fill(box(0, 932, WIDTH, 140), fall(932, HEIGHT, 0xC9BEB2, 0x857C7C));
        trees(canvas, 930, 0x3F5B4D, 9);
        people(canvas, 990, 26);
        Light.finish(canvas, 0.25, 2);
        return canvas;
    }

    private static void trees(Canvas canvas, double foot, int rgb, int count) {
        for (var i = 0; i < count; i++) {
            var side = i % 2 == 0;
            var x = count > 20 ? canvas.any(-20, WIDTH + 20) : side ? canvas.any(-40, 190) : canvas.any(1410, WIDTH + 40);
            var size = count > 20 ? canvas.any(50, 90) : canvas.any(80, 150);
            canvas.fill(box(x - 6, foot - size, 12, size), mix(rgb, 0x2A2320, 0.6));
            for (var k = 0; k < 14; k++) {
                canvas.fill(disc(x + canvas.any(-0.6, 0.6) * size, foot - size * canvas.any(0.7, 1.9), size * canvas.any(0.2, 0.4)),
                        colour(mix(rgb, k < 7 ? 0x1D2C2A : 0xE8DFA8, canvas.any(0, 0.35)), 0.9));
            }
        }
    }

    /// Passers-by with long shadows.
    static void people(Canvas canvas, double ground, int count) {
        for (var i = 0; i < count; i++) {
            var x = canvas.any(60, WIDTH - 60);
            var y = ground + canvas.any(-50, 50);
            var size = 40 + (y - ground) * 0.25;
            canvas.fill(polygon(x - 4, y, x + 6, y, x + size * 1.8, y + size * 0.4, x + size * 1.7, y + size * 0.45), colour(0x2A2630, 0.25));
            var coat = new int[] {0x2F3E55, 0x7A3B34, 0x4F4A43, 0xB08A4A, 0x35524C}[canvas.random.nextInt(5)];
            canvas.limb(x, y - size * 0.8, x, y - size * 0.38, size * 0.3, size * 0.36, colour(coat, 1));
            canvas.limb(x - 3, y - size * 0.4, x - 5, y, size * 0.14, size * 0.1, colour(0x23222B, 1));
            canvas.limb(x + 3, y - size * 0.4, x + 6, y - 1, size * 0.14, size * 0.1, colour(0x23222B, 1));
            canvas.fill(disc(x + 1, y - size * 1.06, size * 0.13), mix(0xE8BE98, 0x6B4632, canvas.random.nextDouble()));
        }
    }

    /// A flag with three bars on a mast whose top is at the point, moved by the wind.
    static void flag(Canvas canvas, double x, double y, double width, double height, int[] bars, double phase) {
        for (var i = 0; i < width; i++) {
            var t = i / width;
            var wave = Math.sin(t * 7 + phase) * height * 0.1 * t;
            var light = 0.5 + 0.5 * Math.cos(t * 7 + phase);
            for (var bar = 0; bar < bars.length; bar++) {
                canvas.fill(box(x + i, y + wave + height * bar / bars.length, 1.6, height / bars.length + 0.7), mix(bars[bar], light > 0.5 ? 0xFFFFFF : 0x101828, Math.abs(light - 0.5) * 0.5));
            }
        }
    }

    private static Canvas bank() {
        var canvas = new Canvas(43);
        canvas.sky(HEIGHT, 0x2E4A48, 0x6E8570, 0xE3BE7E, 0xF6DDA6);
        canvas.soft(60, 0.5, layer -> layer.fill(polygon(-40, 60, 300, -40, 1500, 900, 1100, 1067), colour(0xFFF0C0, 0.9)));
        canvas.fill(polygon(160, 300, 800, 96, 1440, 300), gradient(160, 0, 1440, 0, 0xFFF0CE, 0xD3B784, 0x8A7757));
        canvas.fill(polygon(300, 282, 800, 128, 1300, 282), gradient(300, 0, 1300, 0, 0xC4A66F, 0x8C7450, 0x5E5140));
        canvas.fill(disc(800, 226, 52), gradient(750, 180, 850, 280, 0xFFF1C8, 0xC99A45));
        canvas.fill(disc(800, 226, 40), 0x3E5A4E);
        canvas.stroke(polygon(776, 240, 800, 200, 824, 240), colour(0xF3D58A, 1), 6);
        canvas.fill(box(150, 298, 1300, 60), gradient(150, 0, 1450, 0, 0xFBE9C2, 0xC9AC78, 0x83704F));
        canvas.fill(box(190, 356, 1220, 560), 0x2A332C);
        canvas.fill(box(690, 520, 220, 400), fall(520, 920, 0x6B5636, 0x2E2619));
        canvas.fill(box(796, 520, 6, 400), 0x1C1710);
        for (var i = 0; i < 8; i++) {
            var x = 196 + 158 * i;
            canvas.fill(box(x, 372, 96, 540), gradient(x, 0, x + 96, 0, 0xFFF3D3, 0xE2C896, 0x94805A, 0x5A5040));
            for (var k = 1; k < 6; k++) {
                canvas.fill(box(x + 16 * k, 392, 3, 500), colour(0x4A4030, 0.25));
            }
            canvas.fill(box(x - 12, 356, 120, 22), 0xE9D2A2);
            canvas.fill(box(x - 12, 894, 120, 24), 0xDABF8C);
        }
        for (var i = 0; i < 5; i++) {
            canvas.fill(box(110 - 40 * i, 914 + 30 * i, 1380 + 80 * i, 32), mix(0xE8CF9E, 0x8B7752, i / 4.0));
        }
        people(canvas, 1020, 11);
        canvas.fill(box(0, 0, WIDTH, HEIGHT), fade(0, 0, WIDTH, HEIGHT, 0x10201C, 0, 0.4));
        Light.finish(canvas, 0.35, 2);
        return canvas;
    }
}
