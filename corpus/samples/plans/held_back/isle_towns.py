"""Held back: the places on the islands, with their assemblies and a board."""

from __future__ import annotations

from corpus.samples.towns import Town, people_of, units_of

TIDE_ASSEMBLY = Town(
    name="入汐市",
    split="holdout",
    board="入汐市議会",
    units=units_of(
        """総務部: 総務課(総務係) / 財政課(財政係)
        市民部: 税務課(市民税係) / 市民課(窓口係)"""
    ),
    people=people_of(
        "相田・正人 伊東・久美 上村・健一 江口・彩 大塚・義昭 金井・俊 "
        "北川・ひとみ 黒木・貴之 小山・光代 坂口・隼人 清水・克彦 高田・洋子 "
        "永井・修 広瀬・千秋"
    ),
)
SHELL_ASSEMBLY = Town(
    name="貝寄町",
    split="holdout",
    board="貝寄町議会",
    units=units_of(
        """総務課: 庶務係
        水産課: 漁政係"""
    ),
    people=people_of("谷本・昇 山内・敬子"),
)
CALM_TOWN = Town(
    name="凪里町",
    split="holdout",
    board="凪里町廃棄物減量等推進審議会",
    units=units_of(
        """環境課: 資源循環係 / 環境保全係
        財務課: 契約係
        港湾課: 管理係
        観光交流課: 交流係"""
    ),
    people=people_of("佐伯・昭 村田・智恵"),
)
LAMP_COMMITTEE = Town(
    name="灯島町",
    split="holdout",
    board="灯島町議会産業厚生常任委員会",
    units=units_of(
        """産業振興課: 農林水産係 / 商工係
        福祉保健課: 福祉係 / 保健係
        定期船課: 運航係
        建設課: 土木係"""
    ),
    people=people_of("浜崎・和夫 岡田・真弓 西村・徳治 松永・千佳 竹下・剛 森山・節子 川畑・肇"),
)
