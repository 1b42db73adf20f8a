"""Held back: the places in the dunes, with their assemblies."""

from __future__ import annotations

from corpus.samples.towns import Town, people_of, units_of

CITY_ASSEMBLY = Town(
    name="松ヶ浜市",
    split="holdout",
    board="松ヶ浜市議会",
    units=units_of("総務部: 総務課(総務係) / 財政課(財政係)"),
    people=people_of(
        "鈴木・一郎 大野・健太 小林・久美子 渡辺・正人 藤田・博之 長谷部・進 清水・敏夫 後藤・隆 "
        "山口・真由美 井上・貴志 石田・浩二 岡本・茂 松井・直樹 "
        "中川・恵子 坂本・勝彦 近藤・裕介 "
        "村田・和江 橋本・守 "
        "田口・あゆみ 西村・哲 森・大輔 柴田・よし子"
    ),
)
TOWN_ASSEMBLY = Town(
    name="砂路町",
    split="holdout",
    board="砂路町議会",
    units=units_of("総務課: 庶務係\n建設課: 管理係"),
    people=people_of(
        "高木・亮 菅野・美香 遠藤・清 斉藤・正行 岡田・健一 三宅・洋子 "
        "阿部・忠雄 小川・孝 今野・信一 平田・光男 佐久間・勉 大塚・義明"
    ),
)
VILLAGE_ASSEMBLY = Town(
    name="白洲沢村",
    split="holdout",
    board="白洲沢村議会",
    units=units_of("総務課: 庶務係\n住民課: 住民係"),
    people=people_of(
        "宮沢・茂樹 小池・さおり 伊藤・武 原・昭一 北原・修 竹村・幸子 唐沢・繁 下平・文雄"
    ),
)
RESULT_ASSEMBLY = Town(
    name="浜名野市",
    split="holdout",
    board="浜名野市議会",
    units=units_of("総務部: 総務課(総務係)\n市民部: 市民課(窓口係)"),
    people=people_of("市川・浩 上原・さゆり"),
)
PETITION_ASSEMBLY = Town(
    name="鳴砂町",
    split="holdout",
    board="鳴砂町議会",
    units=units_of("総務課: 庶務係\n福祉課: 福祉係"),
    people=people_of("千葉・正 熊谷・晴美"),
)
