"""Held back: towns along an old pass road."""

from __future__ import annotations

from corpus.samples.towns import Town, people_of, units_of

MUGWORT_CITY = Town(
    name="蓬原市",
    split="holdout",
    board="蓬原市情報公開・個人情報保護審議会",
    units=units_of(
        """市長公室: 秘書課(秘書担当) / シティプロモーション課(広報担当)
        総務管理部: 契約検査課(契約担当) / 資産活用課(財産担当)
        暮らし環境部: 人権市民相談課(相談担当) / 生活衛生課(衛生担当)
        産業振興部: 農業基盤課(農地担当) / しごと創出課(雇用担当)
        教育部: 学校給食課(給食担当) / 文化財課(保護担当)
        消防本部: 予防課(予防担当) / 救急課(救急担当)"""
    ),
    people=people_of("平田・宏 中川・早苗 野村・隆一"),
)
STONE_TOWN = Town(
    name="渡り石町",
    split="holdout",
    board="渡り石町個人情報保護審議会",
    units=units_of(
        """総務課: 庶務班 / 電算班
        いきいき健康課: 保健班 / 介護予防班
        くらしの窓口課: 戸籍班 / 収納班
        地域整備課: 管理班 / 水道班"""
    ),
    people=people_of("古川・正則 石井・敦子 片山・修"),
)
LAPIS_CITY = Town(
    name="瑠璃沢市",
    split="holdout",
    board="瑠璃沢市情報公開・個人情報保護審査会",
    units=units_of(
        """総務部: 法務文書課(文書係) / 職員厚生課(給与係)
        市民部: 市民記録課(記録係) / 資産税課(家屋係)"""
    ),
    people=people_of("小池・康彦 丸山・文子 宮本・剛志"),
)
BIRCH_TOWN = Town(
    name="樺ノ内町",
    split="holdout",
    board="樺ノ内町個人情報保護運営委員会",
    units=units_of(
        """総務財政課: 総務係 / 財政係
        福祉介護課: 福祉係 / 介護係
        こども未来課: 子育て係 / 保育係
        建設水道課: 建設係 / 水道係"""
    ),
    people=people_of("安藤・恒夫 沢田・律子 横山・健 杉本・恵美 内藤・拓也"),
)
