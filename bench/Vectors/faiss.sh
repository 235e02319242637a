#!/usr/bin/env bash
# Measures Debian's faiss on one thread: inner products of float32 vectors and Hamming distances of 2048-bit codes, one probe at a time.
#
#   bench/Vectors/faiss.sh COUNT DIMENSIONS
#
# Prints lines of tab-separated words: "version V", "float PER_SECOND", "binary PER_SECOND": comparisons per second, the best of eight searches.
# The values are invented; the work of a scan does not depend on them.
set -euo pipefail

python=/usr/bin/python3
if ! $python -c 'import faiss' 2>/dev/null; then
    if [[ $EUID -ne 0 ]]; then
        echo "Needed: apt-get install python3-faiss" >&2
        exit 3
    fi
    apt-get update >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3-faiss >&2
fi

OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $python - "$1" "$2" <<'PYTHON'
import sys
import time

import faiss
import numpy

count, dimensions = int(sys.argv[1]), int(sys.argv[2])
faiss.omp_set_num_threads(1)
random = numpy.random.default_rng(1)


def best(index, probe):
    least = float("inf")
    for _ in range(8):
        start = time.perf_counter()
        index.search(probe, 10)
        least = min(least, time.perf_counter() - start)
    return count / least


def fill(index, make):
    for start in range(0, count, 100_000):
        index.add(make(min(100_000, count - start)))
    return index


floats = lambda rows: random.standard_normal((rows, dimensions), dtype=numpy.float32)
codes = lambda rows: random.integers(0, 256, (rows, 256), dtype=numpy.uint8)
print("version", faiss.__version__, sep="\t")
index = fill(faiss.IndexFlatIP(dimensions), floats)
print("float", best(index, floats(1)), sep="\t")
del index
print("binary", best(fill(faiss.IndexBinaryFlat(2048), codes), codes(1)), sep="\t")
PYTHON
