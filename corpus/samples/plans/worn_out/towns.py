"""Municipalities all of whose papers are worn out."""

from __future__ import annotations

from corpus.samples.towns import Town, people_of, units_of

WORN_OUT_TOWNS = {
    town.name: town
    for town in (
        Town(
            name="鷺宿市",
            split="holdout",
            board="鷺宿市個人情報保護運営審査会",
            units=units_of(
                """総合戦略局: 政策法務課(法務担当 文書担当) / 統計データ室(統計担当)
                税務局: 資産評価課(償却資産担当) / 債権回収対策室(徴収担当)
                福祉局: 障がい者支援課(給付担当) / 生活自立支援室(相談担当) / 霊園事務所(許可担当)
                こども局: 幼保運営課(入所調整担当) / 児童相談課(措置担当)
                都市基盤局: 建築審査課(確認担当) / 緑地公園課(維持担当)
                消防局: 予防課(査察担当)"""
            ),
            people=people_of(
                "勅使河原・豊 鑓水・一恵 御手洗・旭 東海林・佐和子 設楽・隼人 纐纈・正 "
                "百目鬼・さゆり 鰐渕・栄 楡井・保奈美 一・誠 祖父江・耕太郎 栗花落・凜 "
                "魚住・昂 埴岡・睦 椙山・律子 苅部・亘 鵜飼・千尋 薬袋・渉 "
                "能勢・喜久雄 月見里・環 澤・暁 宍戸・眞理"
            ),
        ),
        Town(
            name="杣ヶ谷町",
            split="holdout",
            board="杣ヶ谷町議会",
            units=units_of(
                """会計課: 出納係 / 審査係
                町民生活課: 戸籍年金係 / 環境衛生係
                林業振興課: 林政係 / 鳥獣対策係
                教育課: 学校教育係 / 社会教育係"""
            ),
            people=people_of(
                "樋渡・善吉 鋤柄・ふみ 檜山・俊介 轟・満 犬飼・加奈 "
                "贄田・修 卯木・紗江 大豆生田・実 嶌・清一郎 簗・多津子"
            ),
        ),
    )
}
"""By name; their papers were held back when they were composed."""
