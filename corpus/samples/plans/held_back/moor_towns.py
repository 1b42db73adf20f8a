"""Held back: the places on the moor, with their boards and an assembly."""

from __future__ import annotations

from corpus.samples.towns import Town, people_of, units_of

HEATH_CITY = Town(
    name="野火原市",
    split="holdout",
    board="野火原市緑と水の審議会",
    units=units_of(
        """環境部: 環境共生課(自然保護担当) / 水みどり課(湧水担当)
        都市部: 公園課(整備担当)
        上下水道局: 水道施設課(浄水担当)"""
    ),
    people=people_of(
        "荒木・雅彦 倉持・泰子 藤原・浩 榎本・さやか 梶原・清司 牧田・明美 根岸・勝 "
        "内山・裕子 沼田・悟"
    ),
)
COTTON_TOWN = Town(
    name="綿菅町",
    split="holdout",
    board="綿菅町おでかけ交通会議",
    units=units_of(
        """まちづくり課: 交通係
        ふくし課: 高齢者係
        学校教育課: 学事係"""
    ),
    people=people_of(
        "三輪・健太郎 安井・智子 小笠原・進 栗山・良枝 田辺・稔 荻野・春香 土井・政夫 堀内・絵美"
    ),
)
FOG_TOWN = Town(
    name="霧野辺町",
    split="holdout",
    board="霧野辺町議会",
    units=units_of(
        """総務課: 庶務係
        税務住民課: 住民係
        保健福祉課: 保健係
        農林課: 林務係
        教育課: 学校係"""
    ),
    people=people_of(
        "松島・公平 柏木・誠一 高瀬・ゆり 尾崎・文人 白石・広美 植村・一郎 "
        "古川・恵 南・達也 稲垣・正彦 佐久間・敏"
    ),
)
FERN_VILLAGE = Town(
    name="早蕨村",
    split="holdout",
    board="早蕨村農業委員会",
    units=units_of(
        """農業委員会事務局: 農地係
        産業課: 農政係"""
    ),
    people=people_of(
        "小池・善治 五十嵐・ミツ 丸田・和久 樋口・茂 片山・由美子 長沢・隆雄 青柳・忍 篠崎・久"
    ),
)
REED_CITY = Town(
    name="萱津原市",
    split="holdout",
    board="萱津原市公文書公開審査会",
    units=units_of(
        """教育部: 学校施設課(営繕係) / 教育総務課(庶務係)
        総務部: 文書法制課(公開係)"""
    ),
    people=people_of("日高・玲子 速水・哲郎 越智・奈緒 関根・弘"),
)
GRASS_TOWN = Town(
    name="浅茅原町",
    split="holdout",
    board="浅茅原町国民健康保険運営協議会",
    units=units_of(
        """税務課: 賦課係
        健康保険課: 国保係"""
    ),
    people=people_of("石黒・源太 有賀・久美子"),
)
