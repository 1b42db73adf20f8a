"""Choice lists of the national assessment forms (特定個人情報保護評価書 様式2〜4).

They tell a choice whose list is cut off or not printed beside it. Source: the forms in the
annexes of 特定個人情報保護評価に関する規則; a list printed on the paper itself wins.
"""

from __future__ import annotations

ASSESSMENT_CHOICES: tuple[tuple[str, ...], ...] = (
    ("特に力を入れて行っている", "十分に行っている", "十分に行っていない"),
    ("特に力を入れている", "十分である", "課題が残されている"),
    (
        "10人未満", "10人以上50人未満", "50人以上100人未満", "100人以上500人未満",
        "500人以上1,000人未満", "1,000人以上",
    ),
    (
        "1万人未満", "1万人以上10万人未満", "10万人以上100万人未満",
        "100万人以上1,000万人未満", "1,000万人以上",
    ),
    ("システム用ファイル", "その他の電子ファイル(表計算ファイル等)"),
    ("発生あり", "発生なし"),
    ("委託する", "委託しない"),
    ("再委託する", "再委託しない"),
    ("実施する", "実施しない", "未定"),
)  # fmt: skip
