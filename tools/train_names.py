"""Train the scorer of names on planted errors and export it as small trees.

    python tools/train_names.py                 # writes checker/names/data/scorer-*.json

Reads ../shared/data/ntrex, plants errors (benchmarks/name_planting.py), and learns from the even documents, from the
odd ones, and from all: the benchmark scores each half with what the other half taught; the checker ships with all.
Only weights of the features in checker/comparison/name_evidence.py are written: no text and no word.
"""

import json
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import ntrex  # noqa: E402
from accuracy_names import judgements  # noqa: E402
from name_planting import LANGUAGES, Plant, Planter  # noqa: E402

from checker.comparison.name_scoring import HEADS, head  # noqa: E402
from checker.comparison.names import studied  # noqa: E402
from checker.model import Document, Passage, Reading  # noqa: E402

DATA = ROOT / "checker" / "names" / "data"
CLEAN = 5.0
MODELS = 2
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 60


def document(lines):
    """Lines as a document."""
    return Document(
        "ntrex", "en", LANGUAGES, tuple(Reading({c: Passage(c, (), line[c]) for c in LANGUAGES}) for line in lines)
    )


def is_planted(study, candidate, plant: Plant) -> bool:
    """Whether a candidate is about the planted error."""
    slot = plant.slot
    if candidate.suspect != slot.language:
        return False
    units = study.web.sides
    for code, index, span in zip(candidate.others, candidate.pair, slot.pair, strict=True):
        unit = units[code].units[index]
        if unit.start < span[1] and span[0] < unit.end:
            return True
    for index in (candidate.near, candidate.other):
        if index is not None and plant.end > plant.start:
            unit = units[slot.language].units[index]
            if (
                unit.start < plant.end
                and plant.start < unit.end
                and max(candidate.support) < 0.5 + 0.5 * (index == candidate.near)
            ):
                return True
    return False


def rows(documents, lines, planter, rounds):
    """(document, head, features, label, kind) of all candidates; real errors of the data are left out."""
    real = {place for place, (verdict, _) in judgements().items() if verdict == "real"}
    found = []
    for planted in rounds:
        for at, numbers in enumerate(documents):
            if planted is not None and not any(n in planted for n in numbers):
                continue
            texts = [dict(lines[n]) for n in numbers]
            if planted:
                for i, n in enumerate(numbers):
                    if n in planted:
                        texts[i][planted[n].slot.language] = planted[n].text
            for i, study in studied(document(texts)):
                plant = planted.get(numbers[i]) if planted else None
                if planted and plant is None:
                    continue
                for candidate, features in study.evidence:
                    if (numbers[i], candidate.suspect) in real and plant is None:
                        continue
                    label = int(bool(plant) and is_planted(study, candidate, plant))
                    found.append((at, head(candidate), features, label, plant.kind if plant else "clean", numbers[i]))
    return found


def export(models, base):
    """The mean of the models, its trees as lists: [feature, threshold, left, right] or [value]."""
    trees = []
    for tree, rate in ((row[0], model.learning_rate / len(models)) for model in models for row in model.estimators_):
        t = tree.tree_
        trees.append(
            [
                [int(f), round(float(c), 4), int(low), int(high), round(float(v[0][0]) * rate, 4)]
                for f, c, low, high, v in zip(
                    t.feature, t.threshold, t.children_left, t.children_right, t.value, strict=True
                )
            ]
        )
    return {
        "base": base,
        "trees": [[[n[0], n[1], n[2], n[3]] if n[0] >= 0 else [n[4]] for n in tree] for tree in trees],
    }


def fitted(x, y, weights, seed):
    """One model of a head."""
    model = GradientBoostingClassifier(
        n_estimators=100,
        max_depth=3,
        learning_rate=0.07,
        subsample=0.5,
        min_samples_leaf=60,
        max_features=0.3,
        random_state=seed,
    )
    return model.fit(x, y, sample_weight=weights)


def train(data, name):
    """Train every head on the rows and write the scorer."""
    result = {"source": "trained on planted errors; tools/train_names.py", "heads": {}}
    for h in HEADS:
        part = [row for row in data if row[1] == h]
        x = np.array([row[2] for row in part])
        y = np.array([row[3] for row in part])
        weights = np.array([CLEAN if row[4] == "clean" else 1.0 for row in part])
        models = [fitted(x, y, weights, seed) for seed in range(1, MODELS + 1)]
        prior = np.average(y, weights=weights)
        result["heads"][h] = export(models, round(float(np.log(prior / (1 - prior))), 4))
        print(name, h, len(part), int(y.sum()), file=sys.stderr)
    (DATA / f"scorer-{name}.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")
    return result


def main():
    """Plant, gather, train, write."""
    news = ntrex.read("all")
    documents = [doc.numbers for doc in news]
    lines = {n: line for doc in news for n, line in zip(doc.numbers, doc.lines, strict=True)}
    ordered = [lines[n] for n in range(len(lines))]
    planter = Planter(documents, ordered)
    data = rows(documents, ordered, planter, [None, *planter.rounds(7, ROUNDS)])
    for name, keep in (("even", 0), ("odd", 1), ("all", None)):
        train([row for row in data if keep is None or row[0] % 2 == keep], name)


if __name__ == "__main__":
    main()
