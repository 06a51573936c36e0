#!/usr/bin/env python3
"""Compares the product with nginx by the lines that measure.py wrote: compare_pages.py FILE [--check]"""
import json, statistics, sys

GOAL = 1.05
runs = [json.loads(line) for line in open(sys.argv[1])]
print(f"{'':20}{'page bytes':>11}{'requests/s':>12}{'p99 ms':>9}{'CPU µs/request':>16}{'errors':>8}")
worst = 0
for gzip in (False, True):
    figures = {}
    for name in ("dateline", "nginx"):
        own = [run for run in runs if run["name"] == name and run["gzip"] == gzip]
        figures[name] = statistics.median(run["cpu_us"] for run in own)
        print(f"{name + (' gzip' if gzip else ' identity'):20}{own[0]['page_bytes']:>11}"
              f"{statistics.median(run['rps'] for run in own):>12.0f}{statistics.median(run['p99_ms'] for run in own):>9.2f}"
              f"{figures[name]:>16.2f}{sum(run['errors'] for run in own):>8}")
    ratio = figures["dateline"] / figures["nginx"]
    worst = max(worst, ratio)
    print(f"CPU per request, {'gzip' if gzip else 'identity'}: {ratio:.3f} × nginx (goal: at most {GOAL})")
if "--check" in sys.argv and worst > GOAL:
    sys.exit(1)
