#!/usr/bin/python3
"""The ten most similar texts of each, by scikit-learn's sparse tf-idf product: what ArticlesPS is compared with.

usage: related_sklearn.py TEXTS.jsonl [words | characters]

TEXTS.jsonl is what `-- related COUNT` writes. Needs Debian's python3-sklearn.
words: without English stop words, sublinear. characters: runs of three to five in a word, sublinear.
"""
import json
import resource
import sys
import time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

TOP = 10
# So many rows of the product at once: all of them do not fit into memory.
ROWS = 500
KINDS = {
    'words': {'stop_words': 'english', 'sublinear_tf': True},
    'characters': {'analyzer': 'char_wb', 'ngram_range': (3, 5), 'sublinear_tf': True},
}


def memory():
    return f'{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 // 1_000_000} MB'


kind = sys.argv[2] if len(sys.argv) > 2 else 'words'
with open(sys.argv[1], encoding='utf-8') as file:
    texts = [f"{text['title']} . {text['excerpt']}" for text in map(json.loads, file)]
before = memory()

processor_before = time.process_time()
start = time.perf_counter()
vectors = TfidfVectorizer(**KINDS[kind]).fit_transform(texts)
indexed = time.perf_counter()
transposed = vectors.T.tocsr()
found = []
for first in range(0, len(texts), ROWS):
    products = vectors[first:first + ROWS] @ transposed
    for row in range(products.shape[0]):
        values = products.data[products.indptr[row]:products.indptr[row + 1]]
        others = products.indices[products.indptr[row]:products.indptr[row + 1]]
        # One more, because the text itself is the best; the others are then put in order.
        best = np.argpartition(-values, TOP)[:TOP + 1] if len(values) > TOP + 1 else np.arange(len(values))
        best = best[np.argsort(-values[best], kind='stable')]
        found.append([(int(others[i]), float(values[i])) for i in best if others[i] != first + row][:TOP])
end = time.perf_counter()
processor = time.process_time() - processor_before

print(f'{kind:<18}{len(texts):,} texts')
print(f'{"index":<18}{indexed - start:.2f} s')
print(f'{"top 10 of all":<18}{end - indexed:.2f} s')
print(f'{"index and top 10":<18}{end - start:.2f} s, of processor time {processor:.2f} s')
print(f'{"peak memory":<18}{memory()}, of which {before} before the index')
