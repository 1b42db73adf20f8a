"""Held back: the places at the cape, whose papers are set as most municipalities set theirs."""

from __future__ import annotations

from corpus.samples.towns import Town, people_of, units_of

PLAN_CITY = Town(
    name="朝比野市",
    split="holdout",
    board="朝比野市総合計画審議会",
    units=units_of(
        """市長公室: 政策企画課(企画調整係) / シティ・プロモーション課(広報係)
        総務部: 財政課(財政係) / 人事課(人事係)
        都市建設部: まちづくり推進課(交通政策係)"""
    ),
    people=people_of(
        "中村・敏彦 大塚・恵美子 石井・和夫 岡本・千佳 本多・正義 菅野・陽子 渡部・克己 "
        "野崎・美奈 坂口・俊一 福田・義明 宮下・涼子"
    ),
)
ZONE_CITY = Town(
    name="西小松原市",
    split="holdout",
    board="西小松原市都市計画審議会",
    units=units_of(
        """まちづくり部: 都市計画課(都市計画係) / 住宅課(住宅係)
        みどり環境部: みどり公園課(緑化推進係)
        生活文化スポーツ部: 産業振興課(農業振興係)"""
    ),
    people=people_of(
        "平野・隆史 小川・恵子 浜田・一郎 村上・洋子 森・健二 今井・弘 遠藤・真理 池田・勝己 "
        "原田・昌子 西村・悟 上原・康平"
    ),
)
CHILD_CITY = Town(
    name="越路野市",
    split="holdout",
    board="越路野市子ども・子育て会議",
    units=units_of(
        """こども未来部: こども政策課(こども政策係) / 保育課(保育係) / こども家庭センター(相談係)
        教育委員会: 学校教育課(学事係)"""
    ),
    people=people_of(
        "小山・美智子 高橋・徹 長谷川・由紀 関・正樹 丸山・里奈 竹内・信夫 田村・彩 "
        "山岸・浩二 笠原・久美子 阿部・誠"
    ),
)
PORT_TOWN = Town(
    name="鷹ノ森町",
    split="holdout",
    board="鷹ノ森町議会",
    units=units_of(
        """総務課: 総務係
        企画財政課: 財政係
        住民福祉課: 福祉係
        産業建設課: 建設係
        教育委員会事務局: 学校教育係"""
    ),
    people=people_of(
        "伊藤・重雄 佐藤・美雪 加藤・誠 吉田・信行 成田・由美子 工藤・清 斉藤・健一 "
        "三浦・久男 木村・和子 菊地・隆"
    ),
)
REVIEW_CITY = Town(
    name="瀬名川市",
    split="holdout",
    board="瀬名川市情報公開・個人情報保護審査会",
    units=units_of(
        """総務部: 総務課(文書法規係)
        健康福祉部: 生活福祉課(保護係)"""
    ),
    people=people_of("河合・敦子 杉山・博之 望月・香織 鈴木・達郎 大石・由佳"),
)
