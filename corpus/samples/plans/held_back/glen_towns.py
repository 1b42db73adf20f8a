"""Held back: the places in the glen, whose papers are set in the usual ways of six real towns."""

from __future__ import annotations

from corpus.samples.towns import Town, people_of, units_of

QUESTION_CITY = Town(
    name="榎戸市",
    split="holdout",
    board="榎戸市議会",
    units=units_of(
        """経営政策部: 企画政策課(企画係)
        総務部: 総務課(庶務係)
        防災安全部: 防災防犯課(防災係)
        健康福祉部: 介護保険課(給付係) / 地域福祉推進課(福祉総務係)
        まちづくり部: 公共交通課(交通企画係) / 道路河川課(維持補修係)
        教育部: 学務課(学務係) / 教育支援課(就学相談係)
        議会事務局: 議事課(議事係)"""
    ),
    people=people_of(
        "朝倉・直美 河野・由紀 鈴木・たつお 横山・和弘 下田・英子 白井・正樹 山口・みよ 渡辺・稔 "
        "石橋・光明 小林・美咲 木村・隆 佐藤・まさたか 村山・淳 土屋・光子 熊木・敏己 駒田・誠 "
        "伊藤・真一 志田・勝"
    ),
)
SCHOOL_TOWN = Town(
    name="北浦野町",
    split="holdout",
    board="北浦野町総合教育会議",
    units=units_of(
        """総務課: 行政係
        企画財政課: 企画係
        学校教育課: 学校教育係
        生涯学習課: 社会教育係
        子育て支援課: 子育て支援係"""
    ),
    people=people_of("荒木・正吾 堀内・隆子 中山・勉 松田・加奈子 高野・義隆 岸・みどり"),
)
EQUAL_CITY = Town(
    name="桜井台市",
    split="holdout",
    board="桜井台市男女共同参画審議会",
    units=units_of(
        """市民生活部: 協働推進課(男女共同参画係) / 市民相談課(相談係)
        総務部: 職員課(人事係)
        子ども家庭部: 保育課(保育係)"""
    ),
    people=people_of(
        "三好・雅子 小倉・哲也 足立・真理子 山田・裕介 川村・奈緒 西川・正博 岡・恵 平田・由美 "
        "大山・浩 内藤・千春"
    ),
)
PLANNING_CITY = Town(
    name="高瀬野市",
    split="holdout",
    board="高瀬野市都市計画審議会",
    units=units_of(
        """都市整備部: 都市計画課(都市計画係) / 公園緑地課(公園係)
        建設部: 道路建設課(計画係)
        経済部: 農政課(農政係)"""
    ),
    people=people_of(
        "岡村・敏明 杉浦・典子 山崎・敬一 村瀬・弘 平井・康夫 神谷・真由美 鈴木・義則 "
        "竹内・秀樹 柴田・浩之 榊原・文子 加藤・智也"
    ),
)
NEWS_CITY = Town(
    name="鶴見野市",
    split="holdout",
    board="鶴見野市議会",
    units=units_of("総務部: 総務課(総務係)"),
    people=people_of(
        "大西・健太郎 上野・博 藤原・和子 奥田・茂 北川・誠司 田中・幸男 谷口・裕美 "
        "吉村・昭 橋本・達也 岡田・美穂 中島・孝夫 "
        "山本・直子 福井・隆 松尾・恵美 "
        "安田・清 宮本・よしえ "
        "井上・亮 森田・あや子"
    ),
)
RESULT_TOWN = Town(
    name="小森野町",
    split="holdout",
    board="小森野町議会",
    units=units_of("総務課: 総務係"),
    people=people_of("江口・正"),
)
