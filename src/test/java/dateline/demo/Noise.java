package dateline.demo;

/// Smooth noise between 0 and 1, the same for the same seed on every machine.
record Noise(long seed) {
    double at(double x, double y) {
        var left = Math.floor(x);
        var top = Math.floor(y);
        var fx = eased(x - left);
        var fy = eased(y - top);
        var upper = mixed(lattice((long) left, (long) top), lattice((long) left + 1, (long) top), fx);
        var lower = mixed(lattice((long) left, (long) top + 1), lattice((long) left + 1, (long) top + 1), fx);
        return mixed(upper, lower, fy);
    }

    /// Several octaves on top of one another, each twice as fine and half as strong.
    double fractal(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0.5;
        double total = 0;
        for (var octave = 0; octave < octaves; octave++) {
            sum += weight * at(x * (1 << octave) + octave * 17.3, y * (1 << octave) + octave * 9.1);
            total += weight;
            weight /= 2;
        }
        return sum / total;
    }

    private double lattice(long x, long y) {
        var hash = seed * 0x9E3779B97F4A7C15L + x * 0xBF58476D1CE4E5B9L + y * 0x94D049BB133111EBL;
        hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
        return ((hash ^ hash >>> 31) >>> 11) * 0x1.0p-53;
    }

    private static double eased(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mixed(double from, double to, double t) {
        return from + (to - from) * t;
    }
}
