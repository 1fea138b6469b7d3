"""Averages trained models, weight by weight: states that one fine-tuning passed through err less together than the last one.

After Wortsman et al. 2022, "Model soups". All must share a vocabulary; a shipped model's folder may stand among them, but
not first. roles.py --start FOLDER --epochs 0 then chooses the thresholds.

    python average.py --out FOLDER LAST=0.6 EARLIER=0.2 SHIPPED=0.2
"""
import argparse
import shutil
from pathlib import Path

import torch

import roles


def main(args) -> None:
    parts = [(Path(folder), float(share)) for folder, _, share in (p.rpartition("=") for p in args.models)]
    if abs(sum(share for _, share in parts) - 1) > 1e-6:
        raise SystemExit("the shares must add up to 1")
    first = parts[0][0]
    model, mean = roles.trained_model(first), {}
    for folder, share in parts:
        if roles.vocabulary_file(folder).read_bytes() != (first / "vocab.txt").read_bytes():
            raise SystemExit(f"{folder} has another vocabulary than {first}")
        for name, weight in roles.weights_to_start_from(folder, model).items():
            mean[name] = mean.get(name, 0) + share * weight
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(mean, args.out / "roles.pt")
    for name in ("vocab.txt", "encoder.json"):
        shutil.copy(first / name, args.out / name)


if __name__ == "__main__":
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("models", nargs="+", metavar="FOLDER=SHARE")
    a.add_argument("--out", type=Path, required=True)
    main(a.parse_args())
