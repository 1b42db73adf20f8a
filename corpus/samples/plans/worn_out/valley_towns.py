"""Worn-out papers: a city and a town in a valley, with their assemblies."""

from __future__ import annotations

from corpus.samples.towns import Town, people_of, units_of

CITY_ASSEMBLY = Town(
    name="胡桃谷市",
    split="holdout",
    board="胡桃谷市議会",
    units=units_of(
        """企画部: 地域づくり課(交流係) / 情報化推進課(基盤係)
        総務部: 行政管理課(法規係) / 契約検査課(契約係)
        環境部: 河川環境課(保全係) / 資源循環課(収集係)"""
    ),
    people=people_of(
        "阿久津・稔 遠山・加奈 尾崎・隆之介 柏木・清 岸本・百合 久保田・敦史 "
        "黒川・まり 坂口・俊 塩見・貴代 関口・達郎 高瀬・薫 津田・いずみ "
        "永井・正和 西尾・環 野崎・勝則 広瀬・奈緒 三浦・耕平 鵜飼・静"
    ),
)
TOWN_ASSEMBLY = Town(
    name="岩魚沢町",
    split="holdout",
    board="岩魚沢町議会",
    units=units_of(
        """総務財政課: 行政係 / 財政係
        くらし環境課: 住民係 / 環境係
        農林商工課: 林務係 / 商工係"""
    ),
    people=people_of(
        "堀江・三郎 相沢・寿子 稲垣・勇 大槻・ひとみ 川島・秀明 "
        "小宮山・豊 沢田・恵 滝本・康弘 内藤・千秋 吉岡・美佐"
    ),
)
