#!/usr/bin/env python3
"""Starts a site again and again and prints how long each takes to its ready line: starts.py ROUNDS COMMAND…
The first start is not counted: it may write what makes the later ones quick."""
import statistics, subprocess, sys, time

times = []
for _ in range(int(sys.argv[1]) + 1):
    begin = time.monotonic()
    site = subprocess.Popen(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    for line in site.stdout:
        if line.startswith("Dateline is ready: "):
            break
    times.append(time.monotonic() - begin)
    site.terminate()
    if site.wait(timeout=30) != 0:
        sys.exit(f"it ended with exit code {site.returncode}")
counted = times[1:]
print("to the ready line, in seconds: " + " ".join(f"{t:.2f}" for t in counted)
      + f"; median {statistics.median(counted):.2f} (goal: at most 3)")
