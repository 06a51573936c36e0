#!/usr/bin/env python3
"""Compares two runs of ssebench: compare_live.py DATELINE.json NCHAN.json"""
import json, sys

runs = {name: json.load(open(path)) for name, path in zip(("dateline", "nchan"), sys.argv[1:3])}
print(f"{'':10}{'streams':>9}{'lost':>6}{'twice':>7}{'p50 ms':>9}{'p99 ms':>9}{'CPU µs/delivery':>17}{'KB/stream':>11}")
for name, run in runs.items():
    print(f"{name:10}{run['ready']:>9}{run['lost']:>6}{run['duplicates']:>7}{run['p50_ms']:>9.1f}{run['p99_ms']:>9.1f}"
          f"{run['server_cpu_us']:>17.2f}{run['bytes_per_conn'] / 1024:>11.1f}")
ours, theirs = runs["dateline"], runs["nchan"]
print(f"CPU per delivery {ours['server_cpu_us'] / theirs['server_cpu_us']:.2f} × nchan, p99 {ours['p99_ms'] / theirs['p99_ms']:.2f} × nchan "
      "(goal: at most 1 of each, 0 lost, at most 10 KB a stream)")
sys.exit(1 if ours["lost"] or ours["failed"] or ours["refused"] else 0)
