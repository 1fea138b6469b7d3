"""Trains the role and stance model: one encoder pass a sentence, then a score for each (accused, target, stance).

Reads examples as io.interferenceatlas.training.RoleExamples writes them. The encoder sees the words with a letter
before each mention of a candidate state and a mark before each cue; a candidate's vector is the mean of its letters'
vectors, and the first word, always a border mark, stands for the whole. A small biaffine-like scorer then rates every ordered pair of candidates for each of the five stances.

Folds of the first kind of examples are held out in turn to choose the thresholds and to fit the calibration; the model
that is kept learns from all examples or, with --no-final, from all but the last fold. With --every, what has been learned
so far is kept meanwhile, so that --start can go on from there; it can also go on from a model as it ships, in int8. With
--epochs 0 the thresholds and the calibration are chosen for the weights that --start names.

    python roles.py --train train.jsonl --extra authored.jsonl --forms forms.json --out FOLDER
"""
import argparse
import json
import random
import time
import zlib
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from sklearn.linear_model import LogisticRegression
from torch import nn

from encoders import (UNK, WordPiece, batches, graph_weights, load_encoder, minilm_folder, mpnet_folder, positions, seed,
                      used_vocabulary, vocabulary_of)

STANCES = ["ALLEGES", "DENIES", "DEMANDS", "PLEDGES", "FEARS"]
DOMAINS = ["ELECTION", "CYBER", "INFORMATION", "INTERNAL_AFFAIRS", "OTHER"]
CUE, LETTERS = "†", list("αβγδεζηθικλμνξπρστφχψω")
BODIES = {"EU", "UN", "NATO"}
FEATURES, HIDDEN = 14, 192
RULE_PAIR, RULE_ACCUSER = len(STANCES) + 3, 2  # io.interferenceatlas.interference.RuleVotes
MAX_PIECES = 254  # without [CLS] and [SEP]
BOTH, FIRST, SECOND = 1.0, 0.4, 0.6  # what a record is worth that both codings of a sentence have, or one of them


class Example:
    def __init__(self, row):
        self.id, self.doc = row["id"], row["doc"] or row["id"]
        # Sentences of articles were chosen to be labelled where a model was unsure; gold's are as they come.
        self.weight = 1 if row["corpus"] == "corpora" else 4
        self.words, self.marks = row["words"], row["marks"]
        self.countries = [c["country"] for c in row["candidates"]]
        self.features = np.array([c["features"] for c in row["candidates"]], dtype=np.float32)
        index = {c: i for i, c in enumerate(self.countries)}
        self.gold = {(r["accused"], r["target"], r["stance"]) for r in row["records"]}
        self.records = [(index[r["accused"]], index[r["target"]], STANCES.index(r["stance"]), DOMAINS.index(r["domain"]),
                         None if "?" in r["accuser"] else [index[a] for a in r["accuser"] if a in index], BOTH)
                        for r in row["records"] if r["accused"] in index and r["target"] in index]
        self.read = row["read"]
        self.rule_pairs, self.rule_accusers = row["rule_pairs"], row["rule_accusers"]
        self.complete = len(self.records) == len(row["records"])
        self.explicit = {r["target"] for r in row["records"] if r["explicit"]}

    def take(self, second):
        """Learns from a second coding of the sentence too; what is scored against stays the first."""
        ours, theirs = ({r[:3]: r for r in e.records} for e in (self, second))
        worth = lambda k: BOTH if k in ours and k in theirs else FIRST if k in ours else SECOND
        self.records = [(*ours.get(k, theirs.get(k))[:-1], worth(k)) for k in sorted(ours.keys() | theirs.keys())]
        self.complete, self.explicit = self.complete and second.complete, self.explicit | second.explicit


class Reader:
    """Turns examples into encoder input; with rng, under augmentation."""

    def __init__(self, cutter, forms):
        self.cutter = cutter
        self.forms = {c: {k: [f.split() for f in v] for k, v in kinds.items()} for c, kinds in forms.items()
                      if "NAME" in kinds and "DEMONYM" in kinds}
        self.swappable = sorted(self.forms)
        self.weights = [1 + len(self.forms[c].get("PERSON", ())) for c in self.swappable]

    def replacement(self, country, kind, old, rng):
        kinds = self.forms[country]
        for k in (kind, {"SEAT": "CAPITAL", "CITY": "CAPITAL", "ORGAN": "DEMONYM", "PARTY": "DEMONYM"}.get(kind), "NAME"):
            if k in kinds:
                form = rng.choice(kinds[k])
                return form[-1:] if k == "PERSON" and len(old) == 1 else form
        return old

    def swapped(self, e, rng):
        mapping = {}
        for i, c in enumerate(e.countries):
            if c in self.forms and rng.random() < 0.75 and not (c == "USA" and "USA" not in e.explicit):
                mapping[i] = rng.choices(self.swappable, self.weights)[0]
        if len(set(mapping.values()) | set(e.countries)) < len(mapping) + len(e.countries):
            return e.words, e.marks
        words, marks, shift, at = [], [], 0, 0
        spans = sorted({(m[0], m[1], m[2], m[4]) for m in e.marks if m[2] in mapping and m[4] not in ("TAIL", "FOREIGN")})
        moved = {}
        for start, end, cand, kind in spans:
            if start < at:
                continue
            words += e.words[at:start]
            new = self.replacement(mapping[cand], kind, e.words[start:end], rng)
            moved[start] = (len(words), len(new))
            words += new
            at = end
        words += e.words[at:]
        starts = sorted((s, n[0] + n[1] - next(x[1] for x in spans if x[0] == s)) for s, n in moved.items())

        def place(w):
            if w in moved:
                return moved[w][0]
            s = 0
            for start, delta in starts:
                if start < w:
                    s = delta - start
            return w + s

        for m in e.marks:
            marks.append([place(m[0]), m[1], m[2], m[3], m[4]])
        return words, marks

    def read(self, e, rng=None, swap=0.0, drop=0.0):
        words, marks = self.swapped(e, rng) if rng and rng.random() < swap else (e.words, e.marks)
        letters = list(range(len(LETTERS) - 1))
        if rng and rng.random() < 0.5:
            rng.shuffle(letters)
        ids, here, elsewhere, cues, k = [self.cutter.cls], {}, {}, [], 0
        for w in range(len(words) + 1):
            while k < len(marks) and marks[k][0] == w:
                _, _, c, inside, _ = marks[k]
                token = CUE if c < 0 else LETTERS[-1] if e.countries[c] == "XXX" else LETTERS[letters[c]]
                if len(ids) <= MAX_PIECES:
                    (cues if c < 0 else here.setdefault(c, []) if inside else elsewhere.setdefault(c, [])).append(len(ids))
                ids.append(self.cutter.index[token])
                k += 1
            if w < len(words):
                pieces = self.cutter.pieces(words[w])
                ids += [self.cutter.index[UNK]] * len(pieces) if rng and rng.random() < drop else pieces
        ids = ids[:MAX_PIECES + 1] + [self.cutter.sep]
        pools = [here.get(c) or elsewhere.get(c) or [1] for c in range(len(e.countries))]
        return ids, pools, cues or [1]


class Scorer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.accused = nn.Linear(width + FEATURES, HIDDEN)
        self.target = nn.Linear(width + FEATURES, HIDDEN)
        self.accused_gate = nn.Linear(width + FEATURES, HIDDEN)
        self.target_gate = nn.Linear(width + FEATURES, HIDDEN)
        self.sentence = nn.Linear(2 * width, HIDDEN)
        self.rules = nn.Linear(RULE_PAIR, HIDDEN)
        self.out = nn.Linear(2 * HIDDEN, len(STANCES))
        self.accuser = nn.Linear(width + FEATURES, HIDDEN)
        self.accuser_sentence = nn.Linear(2 * width, HIDDEN)
        self.accuser_rules = nn.Linear(RULE_ACCUSER, HIDDEN)
        self.accuser_out = nn.Linear(HIDDEN, len(STANCES))
        self.domain = nn.Linear(2 * width, len(DOMAINS))
        self.drop = nn.Dropout(0.1)
        nn.init.constant_(self.out.bias, -3.0)

    def forward(self, candidates, features, cue, cls, rule_pairs, rule_accusers):
        c = self.drop(torch.cat([candidates, features], -1))
        s = self.drop(torch.cat([cue, cls], -1))
        add = nn.functional.silu(self.accused(c).unsqueeze(2) + self.target(c).unsqueeze(1) + self.sentence(s)[:, None, None]
                                 + self.rules(rule_pairs))
        mul = torch.tanh(self.accused_gate(c)).unsqueeze(2) * torch.tanh(self.target_gate(c)).unsqueeze(1)
        pairs = self.out(self.drop(torch.cat([add, mul], -1)))
        accusers = self.accuser_out(nn.functional.silu(self.accuser(c) + self.accuser_sentence(s).unsqueeze(1)
                                                       + self.accuser_rules(rule_accusers)))
        return pairs, accusers, self.domain(s)


class RoleModel(nn.Module):
    def __init__(self, encoder, frozen=0):
        super().__init__()
        self.encoder, self.scorer = encoder, Scorer(encoder.config.hidden_size)
        encoder.embeddings.word_embeddings.weight.requires_grad = False
        if frozen:
            nn.ModuleList([encoder.embeddings, *encoder.encoder.layer[:frozen]]).requires_grad_(False)

    def forward(self, b):
        # Without tiles, bfloat16 is slower than float.
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training and torch.cpu._is_amx_tile_supported()):
            h = self.encoder(input_ids=b["ids"], attention_mask=b["mask"],
                             position_ids=positions(self.encoder, b["mask"])).last_hidden_state
        h = h.float()
        return self.scorer(b["pool"] @ h, b["features"], (b["cue"].unsqueeze(1) @ h).squeeze(1), h[:, 1],
                           b["rule_pairs"], b["rule_accusers"])


def batch(examples, read, pad=0):
    n, c = max(len(r[0]) for r in read), max(len(e.countries) for e in examples)
    b = {"ids": torch.full((len(examples), n), pad), "mask": torch.zeros(len(examples), n, dtype=torch.long),
         "pool": torch.zeros(len(examples), c, n), "cue": torch.zeros(len(examples), n),
         "features": torch.zeros(len(examples), c, FEATURES), "allowed": torch.zeros(len(examples), c, c),
         "pairs": torch.zeros(len(examples), c, c, len(STANCES)), "accusers": torch.zeros(len(examples), c, len(STANCES)),
         "accusers_known": torch.zeros(len(examples), c, len(STANCES)),
         "rule_pairs": torch.zeros(len(examples), c, c, RULE_PAIR), "rule_accusers": torch.zeros(len(examples), c, RULE_ACCUSER),
         "domain": torch.full((len(examples),), -100)}
    for i, (e, (ids, pools, cues)) in enumerate(zip(examples, read)):
        b["ids"][i, :len(ids)], b["mask"][i, :len(ids)] = torch.tensor(ids), 1
        b["cue"][i, cues] = 1 / len(cues)
        k = len(e.countries)
        b["features"][i, :k] = torch.from_numpy(e.features)
        state = torch.tensor([x not in BODIES for x in e.countries], dtype=torch.float)
        allowed = state[:, None] * state[None]
        allowed -= torch.diag(torch.diag(allowed))
        allowed[k - 1, k - 1] = 1
        b["allowed"][i, :k, :k] = allowed
        for j, p in enumerate(pools):
            b["pool"][i, j, p] = 1 / len(p)
        for a, t, s, confidence in e.rule_pairs:
            votes = b["rule_pairs"][i]
            votes[a, t, s] = votes[a, t, -2] = 1
            votes[a, t, -3] = max(votes[a, t, -3], confidence)
            votes[:k, :k, -1] = 1
        if e.rule_pairs:
            seen = {(a, t) for a, t, _, _ in e.rule_pairs}
            if len(seen) == 1:
                a, t = next(iter(seen))
                b["rule_pairs"][i, a, t, -1] = 0
            b["rule_accusers"][i, :k, 1] = 1
        b["rule_accusers"][i, e.rule_accusers, 0] = 1
        for a, t, s, d, by, worth in e.records:
            b["pairs"][i, a, t, s] = worth
            b["domain"][i] = d
            if by is not None:
                b["accusers_known"][i, :k, s] = 1
                b["accusers"][i, by, s] = 1
    return b


def losses_of(model, b):
    """The loss of each example."""
    pairs, accusers, domain = model(b)
    bce = nn.functional.binary_cross_entropy_with_logits
    weight = b["allowed"].unsqueeze(-1) * (1 + 1.0 * b["pairs"])
    # Whether a denial's charge is upheld by anyone is the finest line of the codebook, and few sentences draw it.
    weight[..., STANCES.index("ALLEGES")] *= 1 + b["pairs"][..., STANCES.index("DENIES")]
    loss = (bce(pairs, b["pairs"], reduction="none") * weight).sum((1, 2, 3))
    loss = loss + 0.3 * (bce(accusers, b["accusers"], reduction="none") * b["accusers_known"]).sum((1, 2))
    return loss + 0.2 * nn.functional.cross_entropy(domain, b["domain"], ignore_index=-100, reduction="none")


@torch.no_grad()
def probabilities(model, examples, reader):
    """For each example the probability of every (accused, target, stance), a numpy array, and of every accuser."""
    model.eval()
    read = [reader.read(e) for e in examples]
    out = [None] * len(examples)
    for chosen in batches([len(r[0]) for r in read], 32, None):
        b = batch([examples[i] for i in chosen], [read[i] for i in chosen], reader.cutter.pad)
        pairs, accusers, domain = model(b)
        pairs = torch.sigmoid(pairs) * b["allowed"].unsqueeze(-1)
        for row, i in enumerate(chosen):
            k = len(examples[i].countries)
            out[i] = (pairs[row, :k, :k].numpy(), torch.sigmoid(accusers[row, :k]).numpy(), domain[row].argmax().item())
    return out


def decode(p, countries, threshold):
    """Records over the threshold; of one accused (or one target) with a stance, a named partner displaces the unnamed."""
    unknown = len(countries) - 1
    found = {(a, t, s): p[a, t, s] for a, t, s in zip(*np.where(p >= threshold))}
    out = {}
    for (a, t, s), q in found.items():
        rivals = [r for (a2, t2, s2), r in found.items() if s2 == s and (a2, t2) != (a, t)
                  and ((a2 == a and unknown in (t, t2)) or (t2 == t and unknown in (a, a2)))]
        if not rivals or q > max(rivals):
            out[(countries[a], countries[t], STANCES[s])] = float(q)
    return out


def f1(examples, probs, threshold, keep=lambda r: True):
    tp = n = g = 0
    for e, (p, _, _) in zip(examples, probs):
        found = {r for r in decode(p, e.countries, threshold) if keep(r) and e.read}
        gold = {r for r in e.gold if keep(r)}
        tp, n, g = tp + len(found & gold), n + len(found), g + len(gold)
    return 2 * tp / max(n + g, 1), tp / max(n, 1), tp / max(g, 1)


def report(name, examples, probs, thresholds=(0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)):
    off = lambda r: r[:2] != ("RUS", "USA")
    best = max(thresholds, key=lambda t: f1(examples, probs, t)[0])
    line = f"{name}: threshold {best}, F1 %.3f (P %.3f R %.3f)" % f1(examples, probs, best)
    line += ", without RUS>USA %.3f (P %.3f R %.3f)" % f1(examples, probs, best, off)
    pair = [({r[:2] for r in decode(p, e.countries, best)} if e.read else set(), {r[:2] for r in e.gold})
            for e, (p, _, _) in zip(examples, probs)]
    line += ", pair %.3f" % (2 * sum(len(f & g) for f, g in pair) / max(1, sum(len(f) + len(g) for f, g in pair)))
    line += ", detection %.3f" % (2 * sum(bool(f and g) for f, g in pair) / max(1, sum(bool(f) + bool(g) for f, g in pair)))
    line += ", by stance " + " ".join("%s %.2f" % (s, f1(examples, probs, best, lambda r: r[2] == s)[0]) for s in STANCES)
    print(line, flush=True)
    return best


def load(paths):
    return [Example(json.loads(line)) for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()]


def fold(doc, folds):
    return zlib.crc32(doc.encode()) % folds


def lesson(loss_before, easy, rng):
    """The examples of an epoch: all at first, then those of the larger half of losses, and a share of the others."""
    if None in loss_before:
        return list(range(len(loss_before)))
    middle = sorted(loss_before)[len(loss_before) // 2]
    return [i for i, loss in enumerate(loss_before) if loss >= middle or rng.random() < easy]


def vocabulary_file(folder):
    return next(f for f in (folder / "vocab.txt", folder / "assets" / "vocab.txt") if f.is_file())


def weights_to_start_from(folder, model):
    if (folder / "roles.pt").is_file():
        return torch.load(folder / "roles.pt", weights_only=True)
    scorer = load_file(str(folder / "scorer.safetensors"))
    words = {k: v for k, v in model.state_dict().items() if "word_embeddings" in k}  # never trained, so better than their int8
    return graph_weights(folder / "model.onnx") | words | {f"scorer.{k}": v for k, v in scorer.items()}


def trained_model(folder):
    """The model that a run left in its --out."""
    base = json.loads((folder / "encoder.json").read_text())
    vocabulary = vocabulary_file(folder).read_text(encoding="utf-8").splitlines()
    model = RoleModel(load_encoder(Path(base["folder"]), base["layers"], vocabulary)[0])
    model.load_state_dict(weights_to_start_from(folder, model))
    return model


def fit(args, train, test, reader):
    """The trained model: the running mean of its weights over the last steps, which errs less than the last ones."""
    seed(args.seed)
    model = RoleModel(load_encoder(args.encoder, args.layers, reader.cutter.tokens)[0], args.frozen)
    if args.start:
        model.load_state_dict(weights_to_start_from(args.start, model))
    rng = random.Random(args.seed)
    head = list(model.scorer.parameters())
    body = [p for p in model.encoder.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": body, "lr": args.rate}, {"params": head, "lr": args.head_rate}],
                                  weight_decay=0.01, fused=True)
    share = 0.5 + 0.5 * args.easy
    steps = int((1 + (args.epochs - 1) * share) * len(train) / args.batch) + args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / (0.1 * steps)) * max(0.02, 1 - s / steps))
    average = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}
    loss_before = [None] * len(train)
    for epoch in range(args.epochs):
        model.train()
        began, total, n = time.time(), 0.0, 0
        taught = lesson(loss_before, args.easy, rng)
        read = {i: reader.read(train[i], rng, args.swap, args.word_drop) for i in taught}
        for chosen in batches([len(read[i][0]) for i in taught], args.batch, rng):
            chosen = [taught[i] for i in chosen]
            losses = losses_of(model, batch([train[i] for i in chosen], [read[i] for i in chosen], reader.cutter.pad))
            losses.mean().backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step(), schedule.step(), optimiser.zero_grad()
            for name, p in model.named_parameters():
                if p.requires_grad:
                    average[name].lerp_(p.detach(), 0.005)
            for i, loss in zip(chosen, losses.tolist()):
                loss_before[i] = loss
                total, n = total + loss, n + 1
        print(f"epoch {epoch + 1}: loss {total / n:.4f}, {time.time() - began:.0f} s", flush=True)
        if test and args.every and (epoch + 1) % args.every == 0:
            report("  held out", test, probabilities(model, test, reader))
            torch.save({**model.state_dict(), **average}, args.out / "roles.pt")
    model.load_state_dict(average, strict=False)
    return model


KNOTS = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.985, 0.993, 0.997, 0.999])


def logit(scores):
    q = np.clip(scores, 1e-4, 1 - 1e-4)
    return np.log(q / (1 - q))[:, None]


def weighted_f1(examples, probs, threshold):
    right = found = gold = 0
    for e, (p, _, _) in zip(examples, probs):
        records = set(decode(p, e.countries, threshold)) if e.read else set()
        right, found, gold = (n + e.weight * len(of) for n, of in
                              ((right, records & e.gold), (found, records), (gold, e.gold)))
    return 2 * right / max(found + gold, 1)


def decoding(examples, probs):
    """What the decoder needs to know: the best thresholds, and how often a score is right (after Platt 1999)."""
    grid = [t / 100 for t in range(20, 90, 2)]
    scores = [weighted_f1(examples, probs, t) for t in grid]
    smooth = [np.mean(scores[max(0, i - 2):i + 3]) for i in range(len(grid))]
    # The lowest that is as good as the best within noise: readers can ask for more confidence, not for what was left out.
    threshold = next(t for t, score in zip(grid, smooth) if score >= max(smooth) - 0.005)
    found = [(q, r in e.gold, e.weight) for e, (p, _, _) in zip(examples, probs) if e.read
             for r, q in decode(p, e.countries, 0.1).items()]
    x, y, w = (np.array([f[i] for f in found], dtype=float) for i in range(3))
    if len(set(y)) < 2:
        raise SystemExit("the held-out sentences cannot tell what a score is worth: train longer, or hold out more")
    fitted = LogisticRegression(C=1e6).fit(logit(x), y, sample_weight=w)
    shares = fitted.predict_proba(logit(KNOTS))[:, 1]

    def accuser_f1(t):
        tp = n = g = 0
        for e, (p, by, _) in zip(examples, probs):
            for a, target, s, _, gold, worth in e.records:
                if gold is not None and worth != SECOND and p[a, target, s] >= threshold:
                    got = {i for i in range(len(e.countries) - 1) if by[i, s] >= t}
                    tp, n, g = tp + len(got & set(gold)), n + len(got), g + len(gold)
        return 2 * tp / max(n + g, 1)

    accuser = max(grid, key=accuser_f1)
    print(f"threshold {threshold}, accusers {accuser} (F1 {accuser_f1(accuser):.3f})", flush=True)
    return {"threshold": threshold, "accuser_threshold": accuser,
            "calibration": {"scores": KNOTS.tolist(), "shares": [round(float(s), 4) for s in shares]}}


def main(args):
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    args.encoder = minilm_folder() if args.base == "minilm" else mpnet_folder(args.out)
    examples, extra, forms = load(args.train), load(args.extra), json.loads(args.forms.read_text())
    second = {e.id: e for e in load(args.second)}
    for e in examples + extra:
        if e.id in second:
            e.take(second[e.id])
    vocabulary = vocabulary_file(args.start).read_text(encoding="utf-8").splitlines() if args.start else used_vocabulary(
        vocabulary_of(args.encoder), [e.words for e in examples + extra] + [
            f.split() for kinds in forms.values() for names in kinds.values() for f in names], args.least)
    print(f"{len(vocabulary)} word pieces", flush=True)
    reader = Reader(WordPiece(vocabulary), forms)
    (args.out / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    (args.out / "encoder.json").write_text(json.dumps({"folder": str(args.encoder.resolve()), "layers": args.layers}))
    held, probs = [], []
    for left_out in args.hold_out:
        test = [e for e in examples if fold(e.doc, args.folds) == left_out]
        docs = {e.doc for e in test}
        train = [e for e in examples + extra if e.doc not in docs]
        model = fit(args, teaching(train), test, reader)
        held += test
        probs += probabilities(model, test, reader)
        report(f"fold {left_out}", test, probs[-len(test):])
        for path in args.check:
            checked = load([path])
            report(f"{Path(path).stem} without fold {left_out}", checked, probabilities(model, checked, reader))
        if not args.final:
            torch.save(model.state_dict(), args.out / "roles.pt")
    if held:
        report("held-out folds", held, probs)
        (args.out / "decoding.json").write_text(json.dumps(decoding(held, probs), indent=1))
    if args.final:
        model = fit(args, teaching(examples + extra), [], reader)
        torch.save(model.state_dict(), args.out / "roles.pt")
        for path in args.check:
            checked = load([path])
            report(Path(path).stem, checked, probabilities(model, checked, reader))


def teaching(examples):
    """Without those whose state is no candidate, which would teach that there is no mention, and those never read."""
    teach = [e for e in examples if e.complete and e.read]
    print(f"{len(teach)} of {len(examples)} sentences to learn from", flush=True)
    return teach


if __name__ == "__main__":
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--train", action="append", default=[], help="examples that folds are taken from")
    a.add_argument("--extra", action="append", default=[], help="examples that are always trained on")
    a.add_argument("--second", action="append", default=[], help="examples of sentences among them that were coded again")
    a.add_argument("--check", action="append", default=[], help="examples to score, never trained on")
    a.add_argument("--forms", type=Path, required=True)
    a.add_argument("--out", type=Path, required=True)
    a.add_argument("--base", choices=["mpnet", "minilm"], default="mpnet", help="the pretrained encoder")
    a.add_argument("--layers", type=int, help="how many of the encoder's layers, the lowest; default all")
    a.add_argument("--least", type=int, default=5, help="how often a word piece must occur to be kept")
    a.add_argument("--start", type=Path, help="the --out of an earlier run, or a shipped model's folder, to go on from")
    a.add_argument("--frozen", type=int, default=0, help="how many of the lowest layers stay as they are")
    a.add_argument("--folds", type=int, default=5)
    a.add_argument("--hold-out", type=int, nargs="*", default=[0], help="the folds held out in turn")
    a.add_argument("--no-final", dest="final", action="store_false",
                   help="keep the model of the last fold held out, none that learned from all")
    a.add_argument("--epochs", type=int, default=7)
    a.add_argument("--every", type=int, default=0, help="score the held-out fold after so many epochs")
    a.add_argument("--batch", type=int, default=32)
    a.add_argument("--rate", type=float, default=6e-5)
    a.add_argument("--head-rate", type=float, default=1e-3)
    a.add_argument("--swap", type=float, default=0.5, help="share of sentences whose countries are exchanged")
    a.add_argument("--word-drop", type=float, default=0.06, help="share of words hidden in training")
    a.add_argument("--easy", type=float, default=0.4, help="share of the better known half that later epochs repeat")
    a.add_argument("--seed", type=int, default=7)
    a.add_argument("--threads", type=int, default=2)
    main(a.parse_args())
