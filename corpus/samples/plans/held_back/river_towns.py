"""Held back: the places along a river, with their assemblies and boards."""

from __future__ import annotations

from msgspec import structs

from corpus.samples.towns import Town, people_of, units_of

FISHING_TOWN = Town(
    name="鮎貫町",
    split="holdout",
    board="鮎貫町子ども・子育て会議",
    units=units_of(
        """総務企画課: 総務係 / 企画係
        福祉子ども課: 子ども係 / 福祉係
        建設水道課: 土木係 / 水道係"""
    ),
    people=people_of("笹本・律子 高柳・修 細田・美穂 戸塚・俊介 金沢・千代"),
)
FISHING_ASSEMBLY = structs.replace(
    FISHING_TOWN,
    board="鮎貫町議会",
    people=people_of(
        "安藤・昭夫 木村・久美子 須藤・健 藤田・恵 前田・義男 小沢・治 "
        "村上・ゆかり 山崎・功 横田・真理 渡辺・正 青木・洋子 三宅・大樹"
    ),
)
FORD_CITY = Town(
    name="八十瀬市",
    split="holdout",
    board="八十瀬市情報公開・個人情報保護審査会",
    units=units_of(
        """総務部: 総務課(文書法規係) / 職員課(給与係)
        市民部: 市民課(戸籍係) / 生活安全課(交通係)
        教育委員会: 学校教育課(学事係) / 社会教育課(文化財係)"""
    ),
    people=people_of("北沢・和彦 菅野・由紀 池田・文隆 竹村・純子 松井・孝"),
)
FORD_ASSEMBLY = structs.replace(
    FORD_CITY,
    board="八十瀬市議会",
    people=people_of(
        "石原・明 今井・真一 植田・和美 大西・敏 岡本・美幸 加納・秀樹 川口・裕子 "
        "菊地・哲 熊谷・律 小松・誠二 斉藤・良江 杉山・徹 瀬川・亜紀 高木・淳 "
        "田村・光 土屋・弘子 中川・守 成田・香 橋本・隆史 原・典子 本田・勉 丸山・咲"
    ),
)
DYKE_TOWN = Town(
    name="蛇籠町",
    split="holdout",
    board="蛇籠町議会",
    units=units_of(
        """総務課: 庶務係
        税務会計課: 課税係
        産業課: 農政係"""
    ),
    people=people_of(
        "岡部・正 西田・文江 宮下・光 大野・貞夫 近藤・愛 堀口・栄治 水谷・さゆり 森・勝 "
        "吉川・和也 辻・道代 長尾・武士"
    ),
)
DELTA_CITY = Town(
    name="淀ノ原市",
    split="holdout",
    board="淀ノ原市個人情報保護審議会",
    units=units_of(
        """企画政策部: デジタル推進課(情報係) / 市民協働課(協働係)
        福祉部: 地域福祉課(地域係) / 介護保険課(給付係)
        都市整備部: 河川課(治水係) / 建築住宅課(住宅係)"""
    ),
    people=people_of(
        "平野・宗一 大塚・麻里 久野・哲也 柴田・節子 新井・博 山下・梨花 牧野・良平 大島・圭子"
    ),
)
DELTA_ASSEMBLY = structs.replace(
    DELTA_CITY,
    board="淀ノ原市議会",
    people=people_of(
        "秋元・浩 市川・早苗 内田・重雄 榎本・優 太田・栄子 片桐・剛 岸田・一美 "
        "佐野・雅人 島崎・久 千葉・真紀 堤・安男 富田・薫 中山・英明 星野・結衣 "
        "矢野・貢 若林・聡子"
    ),
)
WEIR_TOWN = Town(
    name="簗瀬川町",
    split="holdout",
    board="簗瀬川町議会",
    units=units_of(
        """総務課: 行政係 / 防災係
        建設課: 管理係
        健康福祉課: 保健係 / 福祉係
        学校教育課: 学務係"""
    ),
    people=people_of(
        "堀内・優 服部・京子 桜井・保 飯塚・直人 菅原・ミチ子 荻野・修平 永田・操 "
        "上野・正典 白石・克己"
    ),
)
