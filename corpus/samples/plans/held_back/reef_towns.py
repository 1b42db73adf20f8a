"""Held back: the places on the reef, with their councils and assemblies."""

from __future__ import annotations

from corpus.samples.towns import Town, people_of, units_of

PRIVACY_CITY = Town(
    name="汐見台市",
    split="holdout",
    board="汐見台市個人情報保護審議会",
    units=units_of(
        """総務部: 総務課(文書係) / 防災危機管理課(防災係) / 管財課(管財係)
        福祉部: 高齢福祉課(高齢者支援係)
        教育部: 学校教育課(指導係)"""
    ),
    people=people_of("藤井・正俊 高田・裕美"),
)
DISCLOSURE_CITY = Town(
    name="名見崎市",
    split="holdout",
    board="名見崎市情報公開審査会",
    units=units_of(
        """総務部: 行政管理課(情報公開係)
        教育部: 生涯学習課(図書係)"""
    ),
    people=people_of("石井・健一 上野・真理子 加藤・克己 中村・千恵 平野・隆"),
)
PLAN_CITY = Town(
    name="藤見原市",
    split="holdout",
    board="藤見原市総合計画審議会",
    units=units_of("企画財政部: 企画政策課(企画係) / 財政課(財政係)"),
    people=people_of(
        "松本・和彦 小林・由紀 清水・達夫 池田・洋子 橋本・浩二 石川・美智子 山下・修 "
        "坂本・恵子 村上・俊介 近藤・あゆみ"
    ),
)
OPINION_TOWN = Town(
    name="白帆町",
    split="holdout",
    board="白帆町議会",
    units=units_of("教育委員会事務局: 学校教育課(給食係)"),
    people=people_of("谷口・勇 原田・昭夫 大島・信一 福田・久子 安田・正 中野・利恵"),
)
PETITION_CITY = Town(
    name="葦ヶ瀬市",
    split="holdout",
    board="葦ヶ瀬市議会",
    units=units_of("議会事務局: 議事課(議事係)"),
    people=people_of("丸山・智 今井・節子 杉山・孝夫 大西・弘美"),
)
WATER_CITY = Town(
    name="鷲ノ浦市",
    split="holdout",
    board="鷲ノ浦市上下水道事業審議会",
    units=units_of("上下水道部: 下水道課(管理係) / 水道課(業務係)"),
    people=people_of("青木・俊夫 西田・直美"),
)
