package dateline.demo;

import static dateline.demo.Canvas.HEIGHT;
import static dateline.demo.Canvas.WIDTH;
import static dateline.demo.Canvas.colour;

import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// What light, air and paper do to a drawing.
final class Light {
    private Light() {}

    /// Each point becomes the mean of its neighbours, three times over.
    static BufferedImage blurred(BufferedImage source) {
        var width = source.getWidth();
        var height = source.getHeight();
        var points = source.getRGB(0, 0, width, height, new int[width * height], 0, width);
        for (var i = 0; i < points.length; i++) {
            points[i] = premultiplied(points[i]);
        }
        for (var pass = 0; pass < 3; pass++) {
            points = averaged(points, width, height, 1, width);
            points = averaged(points, height, width, width, 1);
        }
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        System.arraycopy(points, 0, ((java.awt.image.DataBufferInt) result.getRaster().getDataBuffer()).getData(), 0, points.length);
        return result;
    }

    private static int premultiplied(int argb) {
        var alpha = argb >>> 24;
        return alpha << 24 | (argb >> 16 & 255) * alpha / 255 << 16 | (argb >> 8 & 255) * alpha / 255 << 8 | (argb & 255) * alpha / 255;
    }

    private static int[] averaged(int[] points, int length, int lines, int step, int lineStep) {
        var out = new int[points.length];
        for (var line = 0; line < lines; line++) {
            for (var i = 0; i < length; i++) {
                var at = line * lineStep + i * step;
                out[at] = mean(points[line * lineStep + Math.max(0, i - 1) * step], points[at],
                        points[line * lineStep + Math.min(length - 1, i + 1) * step]);
            }
        }
        return out;
    }

    private static int mean(int a, int b, int c) {
        int mean = 0;
        for (var shift = 0; shift <= 24; shift += 8) {
            mean |= ((a >>> shift & 255) + (b >>> shift & 255) + (c >>> shift & 255)) / 3 << shift;
        }
        return mean;
    }

    /// Clouds between two heights; `cover` from 0 (clear) to 1, `stretch` how much wider than high they are.
    static void clouds(Canvas canvas, double top, double bottom, int rgb, double cover, double stretch, long seed) {
        var noise = new Noise(seed);
        var step = 4;
        var layer = new BufferedImage(WIDTH / step, (int) Math.max(1, (bottom - top) / step), BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < layer.getHeight(); y++) {
            var edge = Math.sin(Math.PI * (y + 0.5) / layer.getHeight());
            for (var x = 0; x < layer.getWidth(); x++) {
                var density = noise.fractal(x / (26.0 * stretch), y / 26.0, 5) - (1 - cover);
                layer.setRGB(x, y, colour(rgb, density * 2.6 * Math.sqrt(edge)).getRGB());
            }
        }
        canvas.pen.drawImage(layer, 0, (int) top, WIDTH, (int) (bottom - top), null);
    }

    /// A range of hills from edge to edge, filled from its crest to the bottom of the sheet.
    static void ridge(Canvas canvas, double base, double height, double width, long seed, int crest, int foot) {
        var noise = new Noise(seed);
        var path = new java.awt.geom.Path2D.Double();
        path.moveTo(-10, HEIGHT + 10);
        for (var x = -10; x <= WIDTH + 10; x += 4) {
            path.lineTo(x, crestAt(noise, x, base, height, width));
        }
        path.lineTo(WIDTH + 10, HEIGHT + 10);
        path.closePath();
        canvas.fill(path, Canvas.fall(base - height * 0.6, base + height * 0.8, crest, foot));
    }

    static double crestAt(Noise noise, double x, double base, double height, double width) {
        return base - height * (noise.fractal(x / width, 0.5, 6) - 0.35) * 1.6;
    }

    /// Water below `line`: what stands above it, mirrored, rippled and tinted.
    static void water(Canvas canvas, double line, int tint, double depth, double ripple) {
        var top = (int) line;
        var source = canvas.image;
        var noise = new Noise(top * 31L + 7);
        var mirrored = new BufferedImage(WIDTH, HEIGHT - top, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < HEIGHT - top; y++) {
            var away = y / (double) (HEIGHT - top);
            for (var x = 0; x < WIDTH; x++) {
                var wave = noise.fractal(x / (60 + 240 * away), y / (2.5 + 14 * away), 3) - 0.5;
                var fromY = Math.clamp((int) (top - 1 - y * 0.98 + wave * ripple * (3 + 20 * away)), 0, top - 1);
                var fromX = Math.clamp((int) (x + wave * ripple * (2 + 14 * away)), 0, WIDTH - 1);
                var light = Math.clamp(depth * (0.55 + 0.6 * away) + wave * 0.12, 0, 1);
                mirrored.setRGB(x, y, Canvas.mix(source.getRGB(fromX, fromY) & 0xFFFFFF, tint, light));
            }
        }
        canvas.pen.drawImage(mirrored, 0, top, null);
    }

    static void stars(Canvas canvas, int count, double bottom, int rgb) {
        for (var i = 0; i < count; i++) {
            var size = Math.pow(canvas.random.nextDouble(), 5) * 2.2 + 0.6;
            var y = canvas.any(0, bottom);
            canvas.fill(Canvas.disc(canvas.any(0, WIDTH), y, size), colour(rgb, (1 - y / bottom * 0.8) * canvas.any(0.3, 1)));
        }
    }

    /// A veil of one colour, thickest in its middle.
    static void haze(Canvas canvas, double top, double bottom, int rgb, double opacity) {
        var middle = (top + bottom) / 2;
        canvas.fill(Canvas.box(0, top, WIDTH, middle - top + 0.5), Canvas.fade(0, top, 0, middle, rgb, 0, opacity));
        canvas.fill(Canvas.box(0, middle, WIDTH, bottom - middle), Canvas.fade(0, middle, 0, bottom, rgb, opacity, 0));
    }

    /// Darker corners and the grain of paper.
    static void finish(Canvas canvas, double corners, double grain) {
        canvas.fill(Canvas.box(0, 0, WIDTH, HEIGHT), new RadialGradientPaint(
                new Point2D.Double(WIDTH / 2.0, HEIGHT * 0.46), 1120, new float[] {0.45f, 1},
                new Color[] {colour(0, 0), colour(0x05060C, corners)}));
        var random = new Random(11);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var shift = (int) Math.round(random.nextGaussian() * grain);
                canvas.image.setRGB(x, y, shifted(canvas.image.getRGB(x, y), shift));
            }
        }
    }

    private static int shifted(int argb, int by) {
        int shifted = 0xFF << 24;
        for (var shift = 0; shift <= 16; shift += 8) {
            shifted |= Math.clamp((argb >> shift & 255) + by, 0, 255) << shift;
        }
        return shifted;
    }
}
