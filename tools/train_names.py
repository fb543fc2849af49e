"""Train the scorer of names on planted errors and export it as small trees.

    python tools/train_names.py [ROUNDS]        # writes checker/names/data/scorer-*.jsonl; needs lightgbm

Reads ../shared/data/ntrex, as it is and with other names in it (renaming.py), plants errors (benchmarks/
name_planting.py), and learns from the even documents, from the odd ones, and from all: the benchmark scores each half
with what the other half taught; the checker ships with all.
Only weights of the features in checker/comparison/name_evidence.py are written: no text and no word.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
from lightgbm import LGBMClassifier

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import ntrex  # noqa: E402
from accuracy_names import judgements  # noqa: E402
from forests import lines  # noqa: E402
from name_planting import KINDS, LANGUAGES, TYPO, Plant, Planter  # noqa: E402
from renaming import names, renamed  # noqa: E402

from checker.comparison.name_evidence import FEATURES  # noqa: E402
from checker.comparison.name_scoring import HEADS, head  # noqa: E402
from checker.comparison.names import studied  # noqa: E402
from checker.model import Document, Passage, Reading  # noqa: E402

DATA = ROOT / "checker" / "names" / "data"
CLEAN = 33.0
"""Weight of what is said of untouched lines."""
VARIANTS = 8
"""So many times the text is given other names; together they weigh as much as the text itself."""
ROUNDS_OF_VARIANT = 8
TREES = 200
MODELS = 2
"""A head is the mean of so many models of so many trees."""
FOR = {
    "agreed",
    "length_y",
    "strong_y",
    "strong_z",
    "proper",
    "company_one",
    "company_two",
    "company_all",
    "pair_company",
    "near_wrong_length",
    "other_wrong_length",
    "mended_near",
    "mended_other",
    "gain_once",
    "gain_twice",
    "other_strong",
    "telling",
    "anchored_before",
    "anchored_after",
    "other_adjacent",
    "next_pair",
    "own_spelling",
    "strayed",
    "skeleton",
    "distinct",
    "known_apart",
    "within_name",
    "slip",
}
"""Evidence that can only speak for an error."""
AGAINST = {
    "away_one",
    "away_two",
    "away_from_one",
    "away_from_two",
    "away_all",
    "usual",
    "shortened",
    "freedom",
    "lacking",
    "alone",
    "compound",
    "crossings_one",
    "crossings_two",
    "other_ordinary",
    "near_wrong",
    "other_wrong",
    "rest_once",
    "rest_twice",
    "fit_one",
    "kin",
    "beside",
    "lacking_share",
    "habit_x",
    "together",
}
"""Evidence that can only speak against one."""
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 100


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


def rows(documents, lines, rounds, clean=CLEAN):
    """(document, head, features, label, kind, line, weight) of all candidates; real errors are left out.

    `clean` is the weight of untouched lines.
    """
    with ProcessPoolExecutor() as pool:
        found = pool.map(partial(candidates, documents, lines, clean), rounds)
        return [row for part in found for row in part]


def candidates(documents, lines, clean, planted):
    """The rows of one round of planted errors, or of the untouched text (None)."""
    real = {place for place, (verdict, _) in judgements().items() if verdict == "real"}
    found = []
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
                kind, weight = (plant.kind, 1.0) if plant else ("clean", clean)
                found.append((at, head(candidate), features, label, kind, numbers[i], weight))
    return found


def grown(node, nodes):
    """Write a tree as nodes, [feature, threshold, low, high] or [value]; return the number of its first."""
    at = len(nodes)
    nodes.append([])
    if "leaf_value" in node:
        nodes[at] = [round(node["leaf_value"] / MODELS, 5)]
    else:
        low, high = grown(node["left_child"], nodes), grown(node["right_child"], nodes)
        nodes[at] = [node["split_feature"], float(f"{node['threshold']:.9g}"), low, high]
    return at


def trees(model):
    """The trees of a model, the values of their leaves as shares of log odds."""
    found = []
    for tree in model.booster_.dump_model()["tree_info"]:
        nodes = []
        grown(tree["tree_structure"], nodes)
        found.append(nodes)
    return found


def fitted(x, y, weights, seed):
    """The model of a head; evidence that can only speak for or against an error does so at every value."""
    rising = [1 if name in FOR else -1 if name in AGAINST else 0 for name in FEATURES]
    model = LGBMClassifier(
        n_estimators=TREES,
        num_leaves=12,
        learning_rate=0.05,
        subsample=0.5,
        subsample_freq=1,
        min_child_samples=200,
        colsample_bytree=0.25,
        reg_lambda=5,
        monotone_constraints=rising,
        random_state=seed,
        n_jobs=1,
        deterministic=True,
        verbose=-1,
    )
    return model.fit(x, y, sample_weight=weights)


def train(data, name):
    """Train every head on the rows and write the scorer."""
    heads = []
    for h in HEADS:
        part = [row for row in data if row[1] == h]
        x = np.array([row[2] for row in part])
        y = np.array([row[3] for row in part])
        weights = np.array([row[6] for row in part])
        models = [fitted(x, y, weights, seed) for seed in range(MODELS)]
        heads.append([tree for model in models for tree in trees(model)])
        print(name, h, len(part), int(y.sum()), file=sys.stderr)
    (DATA / f"scorer-{name}.jsonl").write_text(lines(heads))


def main():
    """Plant, gather, train, write."""
    news = ntrex.read("all")
    documents = [doc.numbers for doc in news]
    lines = {n: line for doc in news for n, line in zip(doc.numbers, doc.lines, strict=True)}
    ordered = [lines[n] for n in range(len(lines))]
    planter = Planter(documents, ordered)
    rounds = planter.rounds(7, ROUNDS, kinds=(*KINDS, TYPO))
    data = rows(documents, ordered, [None, *rounds])
    pool = names()
    for variant in range(VARIANTS):
        text = renamed(documents, ordered, planter.slots, pool, variant)
        rounds = Planter(documents, text).rounds(100 + variant, ROUNDS_OF_VARIANT, kinds=(*KINDS, TYPO))
        data += rows(documents, text, [None, *rounds], CLEAN / VARIANTS)
    for name, keep in (("even", 0), ("odd", 1), ("all", None)):
        train([row for row in data if keep is None or row[0] % 2 == keep], name)


if __name__ == "__main__":
    main()
