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

import java.util.Map;
import java.util.function.Supplier;

/// People of Ilmeria, in a flat style; none of them lives.
final class Portraits {
    static final Map<String, Supplier<Canvas>> ALL = Map.of(
            "portrait-karrow", Portraits::karrow,
            "portrait-tallis", Portraits::tallis,
            "portrait-rathe", Portraits::rathe,
            "portrait-kint", Portraits::kint,
            "portrait-dorran", Portraits::dorran);
    private static final double X = 800;

    private Portraits() {}

    private static Canvas karrow() {
        var canvas = new Canvas(81);
        canvas.sky(HEIGHT, 0x2F5A8C, 0x6E93B4, 0xD9C9A8);
        columns(canvas, 0xF3E6C8);
        var silver = gradient(600, 200, 1000, 700, 0xF4F4F2, 0xC6CCD2, 0x8C949E);
        canvas.fill(blob(610, 420, 620, 280, 720, 190, 870, 190, 980, 270, 1000, 420, 990, 560, 940, 640, 650, 640, 612, 540), silver);
        shoulders(canvas, 0x2A4270, 0x141F3C);
        neck(canvas, 0xD9A88A);
        canvas.fill(polygon(690, 800, 800, 960, 910, 800, 880, 1080, 720, 1080), 0xF4F1EA);
        lapels(canvas, 0x1C2E54);
        face(canvas, 0xE8BC9E, 168, 218);
        canvas.fill(blob(620, 440, 640, 290, 730, 226, 870, 220, 960, 300, 984, 430, 950, 380, 900, 330, 800, 318, 716, 356, 660, 410), silver);
        features(canvas, 0x4A5A6A, 0x6A4A3E, 0xA84A48);
        canvas.fill(disc(632, 560, 10), 0xE8C878);
        canvas.fill(disc(968, 560, 10), 0xE8C878);
        canvas.fill(disc(930, 900, 20), 0xE0A92E);
        Light.finish(canvas, 0.35, 2);
        return canvas;
    }

    private static Canvas tallis() {
        var canvas = new Canvas(82);
        canvas.sky(HEIGHT, 0x6E2F2A, 0xB4583E, 0xE3A06A);
        canvas.glow(1180, 300, 620, 0xFFD9A0, 0.6);
        for (var i = 0; i < 7; i++) {
            canvas.fill(box(120 + 210 * i, 540 - 60 * (i % 3), 130, 600), colour(0x4A1E20, 0.3));
        }
        shoulders(canvas, 0x4A4A52, 0x22222A);
        neck(canvas, 0xB47A58);
        canvas.fill(polygon(690, 800, 800, 960, 910, 800, 880, 1080, 720, 1080), 0xF1ECE2);
        canvas.fill(polygon(782, 850, 818, 850, 840, 1067, 760, 1067), fall(850, 1067, 0xC8552F, 0x8C3420));
        lapels(canvas, 0x34343C);
        face(canvas, 0xC8906C, 172, 222);
        canvas.fill(blob(628, 500, 650, 600, 690, 690, 800, 740, 910, 690, 950, 600, 972, 500, 940, 590, 880, 620, 800, 606, 720, 620, 660, 590), gradient(630, 500, 970, 740, 0x4A3226, 0x2E1E18));
        canvas.fill(blob(622, 470, 620, 300, 720, 206, 880, 200, 980, 300, 978, 470, 950, 380, 880, 322, 740, 330, 664, 384), 0x33231C);
        features(canvas, 0x33231C, 0x3A2A22, 0x8C4A40);
        for (var side : new int[] {-1, 1}) {
            canvas.stroke(oval(X + side * 76, 478, 54, 44), colour(0x1C1A1E, 1), 8);
        }
        canvas.line(776, 474, 824, 474, 0x1C1A1E, 8);
        Light.finish(canvas, 0.35, 2);
        return canvas;
    }

    private static Canvas rathe() {
        var canvas = new Canvas(83);
        canvas.sky(HEIGHT, 0x1F4A40, 0x2F6E5A, 0x8FA878);
        for (var i = 0; i < 12; i++) {
            var y = 880 - 46 * i - 30 * Math.sin(i * 1.3);
            canvas.fill(box(60 + 130 * i, y, 84, 1100 - y), colour(0xE8D9A0, 0.13));
        }
        canvas.fill(blob(620, 430, 640, 260, 760, 186, 880, 190, 980, 290, 986, 450, 960, 600, 640, 600), 0x2A1A1C);
        canvas.fill(disc(800, 170, 84), gradient(730, 100, 880, 240, 0x4A3030, 0x1E1214));
        shoulders(canvas, 0x7A2F44, 0x3E1424);
        neck(canvas, 0xC08A64);
        face(canvas, 0xD8A47C, 162, 216);
        canvas.fill(blob(622, 450, 640, 290, 740, 220, 870, 222, 966, 300, 980, 450, 950, 390, 860, 300, 800, 280, 740, 300, 650, 390), gradient(620, 220, 980, 450, 0x4A3030, 0x2A1A1C));
        features(canvas, 0x2A1A1C, 0x4A2E22, 0xB03A44);
        for (var i = 0; i < 11; i++) {
            var angle = Math.PI * (0.15 + 0.07 * i);
            canvas.fill(disc(800 - 150 * Math.cos(angle), 770 + 110 * Math.sin(angle), 13), gradient(780, 760, 830, 900, 0xFFFFFF, 0xC9C2B8));
        }
        Light.finish(canvas, 0.38, 2);
        return canvas;
    }

    private static Canvas kint() {
        var canvas = new Canvas(84);
        canvas.sky(HEIGHT, 0xE3D3B4, 0xCBB48C, 0x9A7E5C);
        for (var i = 0; i < 14; i++) {
            canvas.stroke(curve(false, 90, 90 + 70 * i, 1510, 90 + 70 * i), colour(0x6A7E9A, 0.22), 3);
        }
        canvas.line(250, 0, 250, HEIGHT, 0xC8705A, 3);
        canvas.line(1340, 0, 1340, HEIGHT, 0xC8705A, 3);
        for (var i = 0; i < 26; i++) {
            var y = 80 + 70 * (i / 2);
            canvas.stroke(curve(false, i % 2 == 0 ? 290 : 1370, y, i % 2 == 0 ? 330 : 1390, y - 14, i % 2 == 0 ? 380 : 1420, y, i % 2 == 0 ? 440 : 1470, y - 8), colour(0x2A3448, 0.4), 4);
        }
        for (var i = 0; i < 150; i++) {
            var angle = Math.PI * canvas.any(0.86, 2.14);
            var far = canvas.any(150, 236);
            canvas.fill(disc(800 + far * 1.02 * Math.cos(angle), 440 + far * 1.08 * Math.sin(angle), canvas.any(30, 58)), mix(0xA9A6A4, 0xE4E0DA, canvas.random.nextDouble()));
        }
        shoulders(canvas, 0x3E5A5A, 0x1E3236);
        neck(canvas, 0xD09E7C);
        face(canvas, 0xE8BE9C, 166, 214);
        for (var i = 0; i < 60; i++) {
            var angle = Math.PI * canvas.any(1.08, 1.92);
            canvas.fill(disc(800 + canvas.any(130, 190) * Math.cos(angle), 420 + 190 * Math.sin(angle), canvas.any(24, 44)), mix(0xB4B0AE, 0xEDEAE4, canvas.random.nextDouble()));
        }
        features(canvas, 0x8A8480, 0x4E6A5A, 0xB4605A);
        canvas.fill(blob(600, 760, 700, 700, 800, 740, 900, 700, 1000, 760, 1010, 850, 900, 900, 800, 880, 700, 900, 590, 850), gradient(600, 700, 1000, 900, 0xF0C04A, 0xD69A24, 0x9A6A14));
        canvas.fill(blob(860, 840, 960, 860, 1000, 1080, 880, 1080), gradient(860, 840, 1000, 1080, 0xE8B43C, 0xA8761A));
        for (var i = 0; i < 4; i++) {
            canvas.stroke(curve(false, 610, 780 + 26 * i, 800, 790 + 30 * i, 990, 780 + 26 * i), colour(0x7A5410, 0.35), 4);
        }
        Light.finish(canvas, 0.3, 2);
        return canvas;
    }

    private static Canvas dorran() {
        var canvas = new Canvas(85);
        canvas.sky(HEIGHT, 0x3E7FB4, 0x8FC0DC, 0xE6F0F2);
        Light.ridge(canvas, 460, 260, 460, 201, 0xDCE9F2, 0x7FA4C2);
        Light.ridge(canvas, 660, 180, 380, 202, 0x9CC4DA, 0x4F8FB4);
        Light.ridge(canvas, 820, 120, 300, 203, 0xEAF4F8, 0x8FC4DA);
        shoulders(canvas, 0xD8402F, 0x8C1E1E);
        canvas.fill(blob(600, 800, 640, 640, 800, 720, 960, 640, 1000, 800, 900, 890, 800, 910, 700, 890), gradient(600, 640, 1000, 900, 0xE8E2D6, 0xB4A890));
        face(canvas, 0xE0A886, 164, 212);
        canvas.fill(blob(604, 420, 640, 240, 760, 190, 860, 190, 970, 250, 996, 420, 900, 366, 800, 352, 700, 366), gradient(600, 190, 1000, 420, 0xF0B53A, 0xB87A1C));
        for (var i = 0; i < 15; i++) {
            canvas.stroke(curve(false, 624 + 25 * i, 400 - 40 * Math.sin(Math.PI * i / 14), 650 + 21 * i, 300 - 60 * Math.sin(Math.PI * i / 14), 690 + 16 * i, 230 - 20 * Math.sin(Math.PI * i / 14)), colour(0x7A4E10, 0.3), 4);
        }
        canvas.fill(disc(800, 180, 46), 0xF6EEDC);
        canvas.fill(blob(640, 420, 616, 520, 630, 640, 664, 560), 0xB4653A);
        canvas.fill(blob(960, 420, 984, 520, 970, 640, 936, 560), 0xB4653A);
        features(canvas, 0x8A4A2A, 0x3E6A8A, 0xB4564E);
        canvas.line(800, 912, 800, 1067, 0x5A1214, 8);
        Light.finish(canvas, 0.28, 2);
        return canvas;
    }

    private static void columns(Canvas canvas, int rgb) {
        canvas.soft(20, 0.55, layer -> {
            for (var i = 0; i < 8; i++) {
                layer.fill(box(30 + 215 * i, 140, 96, 960), gradient(30 + 215 * i, 0, 126 + 215 * i, 0, rgb, mix(rgb, 0x5A6478, 0.5)));
            }
            layer.fill(box(0, 60, WIDTH, 90), rgb);
        });
    }

    private static void shoulders(Canvas canvas, int light, int dark) {
        canvas.fill(blob(310, 1120, 340, 960, 440, 860, 620, 800, 800, 780, 980, 800, 1160, 860, 1260, 960, 1290, 1120), gradient(340, 800, 1260, 1067, mix(light, 0xFFFFFF, 0.12), light, dark));
    }

    private static void neck(Canvas canvas, int skin) {
        canvas.fill(blob(724, 600, 876, 600, 884, 760, 930, 830, 800, 930, 670, 830, 716, 760), gradient(720, 600, 880, 900, mix(skin, 0x5A2E20, 0.3), skin));
    }

    private static void lapels(Canvas canvas, int rgb) {
        canvas.fill(polygon(676, 796, 640, 840, 700, 900, 672, 930, 800, 1080, 720, 880), rgb);
        canvas.fill(polygon(924, 796, 960, 840, 900, 900, 928, 930, 800, 1080, 880, 880), rgb);
    }

    private static void face(Canvas canvas, int skin, double across, double down) {
        for (var side : new int[] {-1, 1}) {
            canvas.fill(oval(X + side * across, 500, 26, 42), mix(skin, 0x8C4A34, 0.15));
        }
        canvas.fill(blob(X - across, 440, X - across * 0.86, 320, X, 500 - down, X + across * 0.86, 320, X + across, 440, X + across * 0.92, 570, X + across * 0.52, 680, X, 500 + down + 12, X - across * 0.52, 680, X - across * 0.92, 570),
                gradient(X - across, 400, X + across, 620, mix(skin, 0xFFF1E0, 0.22), skin, mix(skin, 0x7A3E2C, 0.3)));
        canvas.soft(30, 0.35, layer -> {
            layer.fill(oval(X - 98, 570, 40, 26), colour(0xE0604E, 0.8));
            layer.fill(oval(X + 98, 570, 40, 26), colour(0xE0604E, 0.8));
        });
    }

    private static void features(Canvas canvas, int brow, int iris, int lips) {
        for (var side : new int[] {-1, 1}) {
            var x = X + side * 74;
            canvas.stroke(curve(false, x - 46, 424 - side * 4, x, 408, x + 46, 424 + side * 4), colour(brow, 1), 13);
            canvas.fill(blob(x - 38, 482, x, 460, x + 38, 482, x, 500), 0xFBF8F2);
            canvas.fill(disc(x + 2, 480, 17), iris);
            canvas.fill(disc(x + 2, 480, 8), 0x14101A);
            canvas.fill(disc(x + 8, 474, 4), 0xFFFFFF);
            canvas.stroke(curve(false, x - 40, 482, x, 458, x + 40, 480), colour(0x2A1A18, 0.9), 6);
        }
        canvas.stroke(curve(false, 806, 486, 826, 560, 812, 582, 784, 580), colour(0x6A2E1E, 0.5), 7);
        canvas.fill(blob(744, 640, 780, 630, 800, 636, 820, 630, 856, 640, 800, 668), lips);
        canvas.stroke(curve(false, 736, 638, 800, 646, 864, 634), colour(0x4A1A18, 0.6), 4);
    }
}
