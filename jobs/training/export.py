"""Turns a trained model into the folder that the job loads: an int8 ONNX graph, its vocabulary, and a manifest.

    python export.py roles    --model FOLDER --out src/main/resources/models/roles    --version 1 --examples train.jsonl
    python export.py entities --model FOLDER --out src/main/resources/models/entities --version 1 --data CONLL_FOLDER
"""
import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from safetensors.torch import save_file
from torch import nn
from transformers import BertConfig, BertForTokenClassification

import ner
import roles
from encoders import WordPiece, positions

SPARK_NLP = "5.5.3"
RANGES = 200  # sentences that show how far the numbers between the layers range
INPUTS = ["input_ids", "attention_mask", "token_type_ids"]


class Tokens(torch.nn.Module):
    """A token classifier with its inputs by position and one output, as the exporter wants it."""

    output = "logits"

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, mask, types):
        return self.model(input_ids=ids, attention_mask=mask, token_type_ids=types).logits


class Vectors(torch.nn.Module):
    """An encoder likewise. It knows no token types; the job's annotator hands zeros all the same."""

    output = "last_hidden_state"

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids, mask, types):
        # Spark NLP warms a model up with words of BERT's whole vocabulary, which may be larger than this one's.
        ids, at = ids.clamp(max=self.encoder.config.vocab_size - 1), positions(self.encoder, mask)
        return self.encoder(input_ids=ids, attention_mask=mask, position_ids=at).last_hidden_state + types.unsqueeze(-1)


class Smoothed(nn.Linear):
    """A linear layer whose input's channels are brought to like ranges first; its weights make up for it."""

    def forward(self, x):
        return nn.functional.linear(x * self.inverse, self.weight, self.bias)


@torch.no_grad()
def smooth(model, sentences, share=0.85) -> None:
    """Moves that share of a channel's range from a layer's input into its weights, in place; the output stays the same.

    After Xiao et al. 2023, "SmoothQuant". A few channels of the input are far larger than the others and take the eight
    bits for themselves otherwise; the weights have a scale of their own for each output.
    """
    layers = {n: m for n, m in model.named_modules() if isinstance(m, nn.Linear) and "encoder.layer." in n}
    largest = {n: torch.zeros(m.in_features) for n, m in layers.items()}

    def watch(name):
        def look(_, inputs):
            largest[name] = torch.maximum(largest[name], inputs[0].abs().flatten(0, -2).amax(0))
        return look

    hooks = [m.register_forward_pre_hook(watch(n)) for n, m in layers.items()]
    for ids in sentences:
        ids = torch.tensor([ids])
        model(ids, torch.ones_like(ids), torch.zeros_like(ids))
    for hook in hooks:
        hook.remove()
    for name, layer in layers.items():
        scale = largest[name].clamp(min=1e-5) ** share / layer.weight.abs().amax(0).clamp(min=1e-5) ** (1 - share)
        layer.weight.mul_(scale)
        layer.register_buffer("inverse", 1 / scale)
        layer.__class__ = Smoothed  # in its place, so that the graph calls it by its name


def write_graph(model, path: Path) -> None:
    model.eval()
    ids = torch.tensor([[101, 2000, 2001, 102], [101, 2002, 102, 0]])
    axes = {n: {0: "batch", 1: "length"} for n in INPUTS + [model.output]}
    with tempfile.TemporaryDirectory() as scratch:
        plain, shaped = Path(scratch) / "plain.onnx", Path(scratch) / "shaped.onnx"
        torch.onnx.export(model, (ids, (ids > 0).long(), torch.zeros_like(ids)), str(plain),
                          input_names=INPUTS, output_names=[model.output], dynamic_axes=axes, opset_version=14)
        quant_pre_process(str(plain), str(shaped), skip_symbolic_shape=True)
        # Unsigned: products of signed weights overflow on processors without VNNI, unless they get only seven bits.
        quantize_dynamic(str(shaped), str(path), weight_type=QuantType.QUInt8, per_channel=True)


def write_manifest(out: Path, facts: dict) -> None:
    hashes = {str(f.relative_to(out)): hashlib.sha256(f.read_bytes()).hexdigest()
              for f in sorted(out.rglob("*")) if f.is_file() and f.name not in ("manifest.json", "README.md")}
    (out / "manifest.json").write_text(json.dumps({**facts, "spark_nlp": SPARK_NLP, "sha256": hashes}, indent=2) + "\n")


def export_roles(args) -> None:
    model = roles.trained_model(args.model).eval()
    reader = roles.Reader(WordPiece((args.model / "vocab.txt").read_text(encoding="utf-8").splitlines()), {})
    read = [e for e in roles.load([args.examples]) if e.read]
    vectors = Vectors(model.encoder)
    smooth(vectors, [reader.read(e)[0] for e in read[:RANGES]])
    write_graph(vectors, args.out / "model.onnx")
    shutil.copy(args.model / "vocab.txt", args.out / "assets" / "vocab.txt")
    save_file({k: v.contiguous() for k, v in model.scorer.state_dict().items()}, str(args.out / "scorer.safetensors"))
    facts = json.loads((args.model / "decoding.json").read_text())
    write_manifest(args.out, {"name": "roles", "version": args.version, **facts})


def export_entities(args) -> None:
    config = BertConfig(**json.loads((args.model / "config.json").read_text()))
    model = BertForTokenClassification(config)
    model.load_state_dict(torch.load(args.model / "ner.pt", weights_only=True))
    write_graph(Tokens(model), args.out / "model.onnx")
    for name in ("vocab.txt", "labels.txt"):
        shutil.copy(args.model / name, args.out / "assets" / name)
    f1 = entity_f1(args.out, args.data) if args.data else json.loads((args.model / "scores.json").read_text())["testb"]
    print("testb P %(p).4f R %(r).4f F1 %(f1).4f" % f1, flush=True)
    write_manifest(args.out, {"name": "entities", "version": args.version, "conll2003_testb": f1})


def entity_f1(folder: Path, data: Path) -> dict:
    """The exported model's score, a sentence at a time, so that it is the score of what runs."""
    vocabulary = (folder / "assets" / "vocab.txt").read_text(encoding="utf-8").splitlines()
    cutter, session = WordPiece(vocabulary), onnxruntime.InferenceSession(str(folder / "model.onnx"))
    sentences = ner.read_conll(data / "eng.testb")
    rows = ner.encode(sentences, cutter, {l: i for i, l in enumerate(ner.LABELS)})
    tp = found = gold = 0
    for (ids, labels), (words, want) in zip(rows, sentences):
        a = np.array([ids])
        logits = session.run(None, dict(zip(INPUTS, (a, np.ones_like(a), np.zeros_like(a)))))[0]
        tags = [ner.LABELS[b] for b, l in zip(logits[0].argmax(-1), labels) if l != -100]
        tags += ["O"] * (len(words) - len(tags))
        g, f = ner.spans(want), ner.spans(tags)
        tp, found, gold = tp + len(g & f), found + len(f), gold + len(g)
    return {"p": tp / found, "r": tp / gold, "f1": 2 * tp / (found + gold)}


if __name__ == "__main__":
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("kind", choices=["roles", "entities"])
    a.add_argument("--model", type=Path, required=True)
    a.add_argument("--out", type=Path, required=True)
    a.add_argument("--version", required=True)
    a.add_argument("--data", type=Path)
    a.add_argument("--examples", type=Path, help="sentences to take the ranges of numbers from (roles)")
    arguments = a.parse_args()
    if arguments.kind == "roles" and not arguments.examples:
        a.error("roles needs --examples: without sentences it is not known how far the numbers range")
    (arguments.out / "assets").mkdir(parents=True, exist_ok=True)
    (export_roles if arguments.kind == "roles" else export_entities)(arguments)
