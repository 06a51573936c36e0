package dateline.demo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;

/// A sheet of 1600 × 1067 points and the brushes for it. Colours are `0xRRGGBB`, with an opacity of 0 to 1 where one is asked for.
final class Canvas {
    static final int WIDTH = 1600;
    static final int HEIGHT = 1067;
    final BufferedImage image;
    final Graphics2D pen;
    final Random random;

    Canvas(long seed) {
        this(seed, 1);
    }

    private Canvas(long seed, double scale) {
        image = new BufferedImage(
                (int) Math.ceil(WIDTH * scale), (int) Math.ceil(HEIGHT * scale), BufferedImage.TYPE_INT_ARGB_PRE);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.scale(scale, scale);
        random = new Random(seed);
    }

    static Color colour(int rgb, double opacity) {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(255 * Math.clamp(opacity, 0, 1)));
    }

    /// The colour at `t` of the way from one to the other.
    static int mix(int from, int to, double t) {
        int mixed = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var a = from >> shift & 255;
            var b = to >> shift & 255;
            mixed |= (int) Math.round(a + (b - a) * Math.clamp(t, 0, 1)) << shift;
        }
        return mixed;
    }

    double any(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /// A gradient from top to bottom, the colours at even distances.
    static Paint fall(double top, double bottom, int... colours) {
        return gradient(0, top, 0, bottom, colours);
    }

    static Paint gradient(double x1, double y1, double x2, double y2, int... colours) {
        var stops = new float[colours.length];
        var paints = new Color[colours.length];
        for (var i = 0; i < colours.length; i++) {
            stops[i] = (float) i / (colours.length - 1);
            paints[i] = colour(colours[i], 1);
        }
        return new LinearGradientPaint(new Point2D.Double(x1, y1), new Point2D.Double(x2, y2), stops, paints);
    }

    static Paint fade(double x1, double y1, double x2, double y2, int rgb, double from, double to) {
        return new LinearGradientPaint(
                new Point2D.Double(x1, y1), new Point2D.Double(x2, y2), new float[] {0, 1}, new Color[] {colour(rgb, from), colour(rgb, to)});
    }

    void sky(double bottom, int... colours) {
        fill(box(0, 0, WIDTH, bottom), fall(0, bottom, colours));
    }

    void fill(Shape shape, Paint paint) {
        pen.setPaint(paint);
        pen.fill(shape);
    }

    void fill(Shape shape, int rgb) {
        fill(shape, colour(rgb, 1));
    }

    void stroke(Shape shape, Paint paint, double width) {
        pen.setPaint(paint);
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    void line(double x1, double y1, double x2, double y2, int rgb, double width) {
        stroke(new Line2D.Double(x1, y1, x2, y2), colour(rgb, 1), width);
    }

    /// A limb: a line that is thicker at its beginning than at its end, or the other way round.
    void limb(double x1, double y1, double x2, double y2, double from, double to, Paint paint) {
        var angle = Math.atan2(y2 - y1, x2 - x1) + Math.PI / 2;
        var dx = Math.cos(angle);
        var dy = Math.sin(angle);
        fill(polygon(x1 + dx * from / 2, y1 + dy * from / 2, x2 + dx * to / 2, y2 + dy * to / 2,
                x2 - dx * to / 2, y2 - dy * to / 2, x1 - dx * from / 2, y1 - dy * from / 2), paint);
        fill(disc(x1, y1, from / 2), paint);
        fill(disc(x2, y2, to / 2), paint);
    }

    static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Shape disc(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    static Shape oval(double x, double y, double across, double down) {
        return new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down);
    }

    static Path2D polygon(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (var i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /// A closed soft outline through the points.
    static Path2D blob(double... xy) {
        var path = curve(true, xy);
        path.closePath();
        return path;
    }

    /// A soft line through the points (Catmull–Rom).
    static Path2D curve(boolean closed, double... xy) {
        var count = xy.length / 2;
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (var i = 0; i < (closed ? count : count - 1); i++) {
            var before = index(i - 1, count, closed);
            var from = index(i, count, closed);
            var to = index(i + 1, count, closed);
            var after = index(i + 2, count, closed);
            path.curveTo(
                    xy[from] + (xy[to] - xy[before]) / 6, xy[from + 1] + (xy[to + 1] - xy[before + 1]) / 6,
                    xy[to] - (xy[after] - xy[from]) / 6, xy[to + 1] - (xy[after + 1] - xy[from + 1]) / 6, xy[to], xy[to + 1]);
        }
        return path;
    }

    private static int index(int i, int count, boolean closed) {
        return 2 * (closed ? Math.floorMod(i, count) : Math.clamp(i, 0, count - 1));
    }

    /// Light around a point.
    void glow(double x, double y, double radius, int rgb, double opacity) {
        var colours = new Color[] {colour(rgb, opacity), colour(rgb, opacity * 0.35), colour(rgb, opacity * 0.1), colour(rgb, 0)};
        fill(disc(x, y, radius), new RadialGradientPaint(
                new Point2D.Double(x, y), (float) radius, new float[] {0, 0.3f, 0.6f, 1}, colours));
    }

    /// Draws on a layer of its own that is laid over the sheet out of focus; `blur` is about the width of the soft edge in points.
    void soft(double blur, double opacity, Consumer<Canvas> drawing) {
        var layer = new Canvas(random.nextLong(), Math.min(1, 2.5 / blur));
        drawing.accept(layer);
        layer.pen.dispose();
        var blurred = Light.blurred(layer.image);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        pen.drawImage(blurred, 0, 0, WIDTH, HEIGHT, null);
        pen.setComposite(AlphaComposite.SrcOver);
    }
}
