"""Trains the default named-entity model: MiniLM-L6-H384 with a cased vocabulary grafted on, on CoNLL-2003.

The encoder was pretrained on lower-cased text. Names are written with capitals, so its vocabulary is given cased
twins: 'London' and 'LONDON' start from the vector of 'london' plus one learned vector for the shape. The result is an
ordinary cased BERT that Spark NLP's BertForTokenClassification loads.

    python ner.py --data FOLDER_WITH_eng.train_testa_testb --out FOLDER
"""
import argparse
import json
import random
import re
import time
from pathlib import Path

import torch
from torch import nn
from transformers import BertConfig, BertForTokenClassification

from encoders import CLS, SEP, WordPiece, batches, load_encoder, minilm_folder, seed

LABELS = ["O"] + [f"{p}-{t}" for t in ("PER", "ORG", "LOC", "MISC") for p in "BI"]


def read_conll(path: Path) -> list[tuple[list[str], list[str]]]:
    """Sentences as (words, IOB2 labels); the file's IOB1 labels are turned into IOB2."""
    out, words, tags = [], [], []

    def close():
        if words:
            iob2 = []
            for i, t in enumerate(tags):
                p = tags[i - 1] if i else "O"
                if t.startswith("I-") and (p == "O" or p[2:] != t[2:]):
                    t = "B-" + t[2:]
                iob2.append(t)
            out.append((list(words), iob2))
            words.clear(), tags.clear()

    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if not fields or fields[0] == "-DOCSTART-":
            close()
        else:
            words.append(fields[0]), tags.append(fields[-1])
    close()
    return out


# The cased twins: which base token each vocabulary entry comes from, and its shape (0 as is, 1 Capital, 2 ALL CAPS).
def cased_vocabulary(base: list[str], frequent: int = 8000) -> tuple[list[str], list[int], list[int]]:
    tokens, source, shape, seen = [], [], [], set()

    def put(token, index, kind):
        if token not in seen:
            seen.add(token), tokens.append(token), source.append(index), shape.append(kind)

    latin = re.compile(r"[\x20-\x7e\u00a1-\u017f\u2010-\u2026\u20ac]+")
    kept = [(i, t) for i, t in enumerate(base)
            if t in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]") or (latin.fullmatch(t) and not t.startswith("[unused"))]
    for i, t in kept:
        put(t, i, 0)
    for i, t in kept:
        if t[0].isalpha():
            put(t[0].upper() + t[1:], i, 1)
    for i, t in kept:
        letters = t.removeprefix("##")
        if letters.isalpha() and (i < frequent or len(letters) <= 3) and not t.startswith("["):
            put(("##" if t.startswith("##") else "") + letters.upper(), i, 2)
    return tokens, source, shape


class GraftedEmbedding(nn.Module):
    def __init__(self, base: torch.Tensor, source: list[int], shape: list[int]):
        super().__init__()
        self.table = nn.Parameter(base[source].clone(), requires_grad=False)
        self.register_buffer("shape_of", torch.tensor(shape))
        self.by_shape = nn.Embedding(3, base.shape[1])
        nn.init.normal_(self.by_shape.weight, std=0.01)

    def forward(self, ids):
        return self.table[ids] + self.by_shape(self.shape_of[ids])

    def merged(self) -> torch.Tensor:
        return (self.table + self.by_shape(self.shape_of)).detach()


def mentions_by_type(sentences) -> dict[str, list[list[str]]]:
    out: dict[str, list[list[str]]] = {}
    for words, tags in sentences:
        for start, end, kind in sorted(spans(tags)):
            if not all(w.isupper() for w in words[start:end]):
                out.setdefault(kind, []).append(words[start:end])
    return out


def varied(words, tags, known, rng, replace=0.3, capitals=0.04):
    """The sentence with some of its names exchanged for others of their type, or in capitals as a headline is."""
    draw = rng.random()
    if draw < capitals:
        return [w.upper() for w in words], tags
    if draw > capitals + replace or all(w.isupper() for w in words if w.isalpha()):
        return words, tags
    new_words, new_tags, at = [], [], 0
    for start, end, kind in sorted(spans(tags)):
        new_words += words[at:start]
        new_tags += tags[at:start]
        name = rng.choice(known[kind]) if rng.random() < 0.5 else words[start:end]
        new_words += name
        new_tags += ["B-" + kind] + ["I-" + kind] * (len(name) - 1)
        at = end
    return new_words + words[at:], new_tags + tags[at:]


def encode(sentences, cutter, label_index, limit=126):
    rows = []
    for words, tags in sentences:
        ids, labels = [], []
        for w, t in zip(words, tags):
            p = cutter.pieces(w)
            ids += p
            labels += [label_index[t]] + [-100] * (len(p) - 1)
        rows.append(([cutter.index[CLS]] + ids[:limit] + [cutter.index[SEP]], [-100] + labels[:limit] + [-100]))
    return rows


def tensors(rows, chosen):
    width = max(len(rows[i][0]) for i in chosen)
    ids, mask, labels = [], [], []
    for i in chosen:
        a, b = rows[i]
        n = width - len(a)
        ids.append(a + [0] * n), mask.append([1] * len(a) + [0] * n), labels.append(b + [-100] * n)
    return torch.tensor(ids), torch.tensor(mask), torch.tensor(labels)


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    out, start = set(), None
    for i, t in enumerate(tags + ["O"]):
        if start is not None and (not t.startswith("I-") or t[2:] != kind):
            out.add((start, i, kind))
            start = None
        if t.startswith("B-") or (t.startswith("I-") and start is None):
            start, kind = i, t[2:]
    return out


@torch.no_grad()
def f1(model, rows, sentences) -> tuple[float, float, float]:
    model.eval()
    tp = found = gold = 0
    for chosen in batches([len(r[0]) for r in rows], 64, None):
        ids, mask, labels = tensors(rows, chosen)
        best = model(input_ids=ids, attention_mask=mask).logits.argmax(-1)
        for k, i in enumerate(chosen):
            tags = [LABELS[b] for b, l in zip(best[k].tolist(), labels[k].tolist()) if l != -100]
            words, want = sentences[i]
            tags += ["O"] * (len(words) - len(tags))
            g, f = spans(want), spans(tags)
            tp, found, gold = tp + len(g & f), found + len(f), gold + len(g)
    p, r = tp / max(found, 1), tp / max(gold, 1)
    return p, r, 2 * p * r / max(p + r, 1e-9)


def train(args) -> None:
    seed(args.seed)
    torch.set_num_threads(args.threads)
    encoder, base = load_encoder(minilm_folder())
    vocabulary, source, shape = cased_vocabulary(base)
    print(f"vocabulary {len(base)} -> {len(vocabulary)}", flush=True)
    graft = GraftedEmbedding(encoder.embeddings.word_embeddings.weight.data, source, shape)
    config = BertConfig(**{**encoder.config.to_dict(), "vocab_size": len(vocabulary), "num_labels": len(LABELS),
                           "id2label": dict(enumerate(LABELS)), "label2id": {l: i for i, l in enumerate(LABELS)}})
    encoder.embeddings.word_embeddings = nn.Embedding(1, config.hidden_size)
    model = BertForTokenClassification(config)
    encoder.embeddings.word_embeddings = graft
    encoder.config = config
    model.bert = encoder

    cutter = WordPiece(vocabulary)
    label_index = {l: i for i, l in enumerate(LABELS)}
    data = {n: read_conll(args.data / f"eng.{n}") for n in ("train", "testa", "testb")}
    rows = {"testb": encode(data["testb"], cutter, label_index)}
    # testb alone is held out; epochs and rates were chosen with testa held out too.
    teach = data["train"] + data["testa"]
    known = mentions_by_type(teach)
    rng = random.Random(args.seed)
    matrices = [p for n, p in model.named_parameters() if p.requires_grad and p.dim() > 1]
    vectors = [p for n, p in model.named_parameters() if p.requires_grad and p.dim() <= 1]
    optimiser = torch.optim.AdamW([{"params": matrices, "weight_decay": 0.01}, {"params": vectors, "weight_decay": 0}], lr=args.rate)
    steps = args.epochs * ((len(teach) + args.batch - 1) // args.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1, (s + 1) / (0.08 * steps)) * max(0.02, 1 - s / steps))
    loss_of = nn.CrossEntropyLoss(ignore_index=-100, label_smoothing=0.05)
    average = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}
    for epoch in range(args.epochs):
        model.train()
        began, total, n = time.time(), 0.0, 0
        train_rows = encode([varied(w, t, known, rng) for w, t in teach], cutter, label_index)
        for chosen in batches([len(r[0]) for r in train_rows], args.batch, rng):
            ids, mask, labels = tensors(train_rows, chosen)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = model(input_ids=ids, attention_mask=mask).logits
            loss = loss_of(logits.float().view(-1, len(LABELS)), labels.view(-1))
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step(), schedule.step(), optimiser.zero_grad()
            for name, p in model.named_parameters():
                if p.requires_grad:
                    average[name].lerp_(p.detach(), 0.002)
            total, n = total + loss.item(), n + 1
        print(f"epoch {epoch + 1}: loss {total / n:.4f}, {time.time() - began:.0f} s", flush=True)
    # The mean of the last steps' weights errs less than the last step's.
    model.load_state_dict(average, strict=False)
    p, r, f = f1(model, rows["testb"], data["testb"])
    print(f"testb P {p:.4f} R {r:.4f} F1 {f:.4f}", flush=True)
    merged = nn.Embedding(len(vocabulary), config.hidden_size, padding_idx=0)
    merged.weight.data = graft.merged()
    model.bert.embeddings.word_embeddings = merged
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), args.out / "ner.pt")
    (args.out / "config.json").write_text(json.dumps(config.to_dict(), indent=1))
    (args.out / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    (args.out / "labels.txt").write_text("\n".join(LABELS) + "\n")
    (args.out / "scores.json").write_text(json.dumps({"testb": {"p": p, "r": r, "f1": f}}))


if __name__ == "__main__":
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--data", type=Path, required=True)
    a.add_argument("--out", type=Path, required=True)
    a.add_argument("--epochs", type=int, default=11)
    a.add_argument("--batch", type=int, default=16)
    a.add_argument("--rate", type=float, default=2e-4)
    a.add_argument("--seed", type=int, default=7)
    a.add_argument("--threads", type=int, default=2)
    train(a.parse_args())
