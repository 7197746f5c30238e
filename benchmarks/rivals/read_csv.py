"""Reads a csv as an analyst would, and nothing more: no check, no provenance. Once for each line of input; prints seconds and peak memory as JSON."""

import json
import sys
import time

import pandas


def peak_megabytes():
    with open("/proc/self/status") as status:
        line = next(line for line in status if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


for _ in sys.stdin:
    before = time.process_time()
    start = time.perf_counter()
    table = pandas.read_csv(sys.argv[1], sep=";", encoding="utf-8", decimal=",")
    seconds = time.perf_counter() - start
    processor = time.process_time() - before
    print(json.dumps({"Seconds": seconds, "ProcessorSeconds": processor, "PeakMegabytes": peak_megabytes(), "Rows": len(table)}), flush=True)
    del table
