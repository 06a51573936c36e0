#!/usr/bin/env python3
"""Runs a command that takes in articles and prints its speed and its most resident memory: timed.py COUNT COMMAND…"""
import resource, subprocess, sys, time

count = int(sys.argv[1])
begin = time.monotonic()
ended = subprocess.run(sys.argv[2:], capture_output=True, text=True)
seconds = time.monotonic() - begin
print(ended.stdout[-500:] + ended.stderr[-500:], end="")
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{count} articles in {seconds:.1f} s: {count / seconds:.0f} a second, at most {memory:.0f} MB (goal: at least 500 a second)")
sys.exit(ended.returncode)
