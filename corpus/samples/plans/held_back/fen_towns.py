"""Held back: the places in the fens, with their assemblies."""

from __future__ import annotations

from corpus.samples.towns import Town, people_of, units_of

REED_ASSEMBLY = Town(
    name="葦沼市",
    split="holdout",
    board="葦沼市議会",
    units=units_of("総務部: 総務課(総務係) / 財政課(財政係)"),
    people=people_of(
        "石川・雅彦 森田・由美 長谷川・浩 佐々木・亮太 小松・和子 原・勝 "
        "武田・健司 松田・恵 荒井・一雄 "
        "中島・聡 今井・直美 服部・孝之 本多・裕子 大西・進 "
        "岩田・達也 丸山・さやか 桑原・守 "
        "福島・節子 平井・大輔 "
        "野村・茂 竹内・美穂 秋山・拓 久保田・信夫 安田・理沙"
    ),
)
LOTUS_ASSEMBLY = Town(
    name="蓮ヶ谷町",
    split="holdout",
    board="蓮ヶ谷町議会",
    units=units_of("総務課: 庶務係\n産業課: 農政係"),
    people=people_of(
        "工藤・順一 早川・真紀 関口・武 内藤・実 大久保・英子 "
        "島田・豊 小泉・哲也 川上・文子 増田・伸 水野・喜一 土屋・幸 古川・正義"
    ),
)
CRANE_ASSEMBLY = Town(
    name="鶴ヶ淵市",
    split="holdout",
    board="鶴ヶ淵市議会",
    units=units_of("企画部: 企画課(企画係)\n市民部: 市民課(窓口係)"),
    people=people_of(
        "東・賢二 西川・みゆき 南・栄一 北村・晃 上田・光子 下村・猛 "
        "片山・寛 五十嵐・典子 八木・敏行 宮本・千尋 "
        "浅野・良平 飯田・久仁子 千田・満 "
        "星・いずみ 荻野・隆 "
        "矢野・弘道"
    ),
)
MARSH_UNION = Town(
    name="葭原地域広域事務組合",
    split="holdout",
    board="葭原地域広域事務組合議会",
    units=units_of("総務課: 総務係\n業務課: 施設係"),
    people=people_of(
        "鈴木・秀和 高橋・美智代 田中・保 伊藤・忠 渡部・啓介 "
        "中村・正 小林・れい子 加藤・勇人 吉田・公一 "
        "山田・静江 斎藤・幹夫 松本・悟 "
        "井上・恒夫 木下・あゆみ 清野・留吉"
    ),
)
CATTAIL_TOWN = Town(
    name="蒲穂町",
    split="holdout",
    board="蒲穂町議会",
    units=units_of("総務課: 行政係\n税務課: 住民税係"),
    people=people_of("橋本・和弘 近江・咲"),
)
IRIS_ASSEMBLY = Town(
    name="菖蒲平市",
    split="holdout",
    board="菖蒲平市議会",
    units=units_of("総務部: 総務課(総務係)\n建設部: 土木課(管理係)"),
    people=people_of("河野・俊明 三浦・加奈"),
)
