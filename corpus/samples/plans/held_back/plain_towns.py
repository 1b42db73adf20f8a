"""Held back: plain towns whose papers lie by as they were typed."""

from __future__ import annotations

from corpus.samples.towns import Town, people_of, units_of

HILL_CITY = Town(
    name="蕗ノ台市",
    split="holdout",
    board="蕗ノ台市個人情報保護審議会",
    units=units_of(
        """総務部: 行政総務課(法務係) / 危機管理室(防災係)
        市民部: 市民課(住民記録係) / 収納課(徴収係)
        福祉部: 障害福祉課(給付係) / 生活支援課(保護係)
        こども部: 保育幼稚園課(入園係) / 子育て支援センター
        都市部: 建築指導課(審査係) / 上下水道経営課(料金係)
        教育委員会事務局: 学務課(学事係) / 図書館"""
    ),
    people=people_of("長尾・敏行 関根・美保 堀内・賢治"),
)
ROAD_TOWN = Town(
    name="沓掛原町",
    split="holdout",
    board="沓掛原町情報公開・個人情報保護審査会",
    units=units_of(
        """総務課: 行政係 / 情報係
        税務課: 住民税係 / 資産税係
        住民福祉課: 福祉係 / 国保年金係
        産業課: 農政係 / 林務係
        教育委員会事務局: 学校教育課 / 生涯学習課"""
    ),
    people=people_of("大西・康弘 河野・真紀 吉川・浩"),
)
CAMELLIA_CITY = Town(
    name="椿坂市",
    split="holdout",
    board="椿坂市個人情報の保護に関する審議会",
    units=units_of(
        """総合政策部: 情報政策課(情報係) / 秘書広報課(広報係)
        市民生活部: 戸籍住民課(戸籍係) / 環境衛生課(衛生係)
        保健福祉部: 介護福祉課(介護給付係) / 健康づくり課(健診係) / 国保年金課(国保係)
        産業経済部: 商工課(商工係) / 農村整備課(整備係)"""
    ),
    people=people_of("川上・英明 水野・和子 樋口・徹"),
)
STREAM_CITY = Town(
    name="鴨居沢市",
    split="holdout",
    board="鴨居沢市情報公開・個人情報保護審査会",
    units=units_of(
        """市長公室: 総務課(文書情報係) / 人事課(給与係)
        くらし安心部: 市民窓口課(窓口係) / 税務課(市民税係)
        健康ふくし部: 高齢支援課(在宅係) / こども支援課(手当係) / 保健予防課(予防係)
        まちづくり部: 土木管理課(管理係) / 住まい政策課(住宅係)"""
    ),
    people=people_of("柴田・進一 永井・久美 岡本・雅人"),
)
MADDER_TOWN = Town(
    name="茜部町",
    split="holdout",
    board="茜部町個人情報保護審査会",
    units=units_of(
        """総務課: 総務係 / 管財係
        町民課: 町民係 / 医療年金係
        福祉課: 社会福祉係 / 介護保険係
        こども課: 保育係 / 母子保健係
        建設課: 土木係 / 住宅係"""
    ),
    people=people_of("熊谷・茂 白石・京子 服部・達也"),
)
MIST_TOWN = Town(
    name="霧ヶ谷町",
    split="holdout",
    board="霧ヶ谷町個人情報保護制度審議会",
    units=units_of(
        """総務企画課: 総務係 / 企画係
        税務会計課: 課税係 / 収納係
        保健福祉課: 福祉係 / 保健係
        農林商工課: 農林係 / 商工係"""
    ),
    people=people_of("辻・勝彦 大川・千鶴 堤・弘樹"),
)
EVENING_CITY = Town(
    name="夕凪台市",
    split="holdout",
    board="夕凪台市個人情報保護審査会",
    units=units_of(
        """総務部: 情報法制課(法制係) / 市政相談課(相談係)
        市民環境部: 保険年金課(資格係) / 市民協働課(協働係)
        健康福祉部: 長寿社会課(地域係) / 障がい者支援課(支援係) / 健康課(成人保健係)
        建設部: 道路維持課(維持係) / 建築住宅課(住宅係)"""
    ),
    people=people_of(
        "浅野・真一 三浦・由香里 黒田・博之 小松・聡子 菅原・泰 遠藤・美津江 村上・健太郎"
    ),
)
