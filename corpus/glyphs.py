"""Code points that printers and fonts confuse: radicals, and the signs of check boxes."""

from __future__ import annotations

from typing import Final

from corpus.page import MarkState

# Fonts map one glyph to a radical and to the ideograph of the same shape, and a text layer may
# give back either. The targets are Unicode's EquivalentUnifiedIdeograph, except where the
# Adobe-Japan1 CMaps put the radical on the glyph of another (Japanese) ideograph: ⼾ 戸, ⿊ 黒.
# NFKC folds no radical of the supplement but ⺟ and ⻳, and that one wrongly.
_SUPPLEMENT: Final = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧"
    "⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍"
    "⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_SUPPLEMENT_IDEOGRAPHS: Final = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄㣺扌攵旡日月歺母民氵氺灬爫爫丬牛"
    "犭王𤴔罒示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶"
    "辶阝钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉斉歯歯竜竜龜亀亀"
)
_KANGXI_FIRST: Final = 0x2F00
_KANGXI_IDEOGRAPHS: Final = (
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女"
    "子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戸手支攴文斗斤方无日曰月木欠"
    "止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸"
    "禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕"
    "豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟"
    "鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黒黹黽鼎鼓鼠鼻齊齒龍龜龠"
)

RADICAL_IDEOGRAPHS: Final[dict[int, str]] = {
    **{
        ord(radical): ideograph
        for radical, ideograph in zip(_SUPPLEMENT, _SUPPLEMENT_IDEOGRAPHS, strict=True)
    },
    **{_KANGXI_FIRST + index: ideograph for index, ideograph in enumerate(_KANGXI_IDEOGRAPHS)},
}
"""CJK Radicals Supplement and Kangxi radicals to ideographs, in the shape of `str.translate`."""

EMPTY_BOXES: Final = "□☐▢◻◽⬜❏❐❑❒🞎🞏🞐🗆"
"""Glyphs of a box with nothing in it."""

TICKED_BOXES: Final = "■☑☒◼◾⬛🗹🗷🗵🗸▣⊠🮱✅☓"
"""Glyphs of a box that is filled, ticked or crossed (☒ counts as ticked in Japanese forms)."""

TICKS: Final = "✓✔✗✘レㇾ✕✖"
"""What is put into a box to tick it; レ is a letter anywhere else."""

RINGS: Final = "○〇◯⚪⭘●"
"""What is put between brackets to choose: [○]. ○ U+25CB, 〇 U+3007, ◯ U+25EF."""

OCR_RINGS: Final = "OoＯｏ0０Q"
"""What OCR reads for a ring between brackets."""

OCR_EMPTY_BOXES: Final = "口ロ回品"
"""What OCR reads for an empty box: meaningful only where a box has to stand."""

CIRCLED_CHOICES: Final[dict[str, str]] = {
    "㊒": "有",
    "㊚": "男",
    "㊛": "女",
    "㊜": "適",
    "㊣": "正",
}
"""Characters in a circle that choose in a list (㊒・無). NFKC loses the circle."""

GLYPH_STATES: Final[dict[str, MarkState]] = {
    **dict.fromkeys(EMPTY_BOXES, "unchecked"),
    **dict.fromkeys(TICKED_BOXES, "checked"),
}
"""The state that a box glyph shows by itself."""

CHOICE_PAIRS: Final[tuple[tuple[str, ...], ...]] = (
    ("有", "無"),
    ("あり", "なし"),
    ("有り", "無し"),
    ("可", "否"),
    ("適", "否"),
    ("要", "不要"),
    ("要", "否"),
    ("該当", "非該当"),
    ("公開", "非公開"),
    ("公開", "一部公開", "非公開"),
    ("公開", "部分公開", "非公開"),
    ("諮問", "報告"),
    ("賛成", "反対"),
    ("はい", "いいえ"),
    ("男", "女"),
    ("正", "副"),
    ("新規", "変更"),
    ("新規", "継続"),
    ("新規", "変更", "廃止"),
    ("新規", "修正", "廃止"),
    ("事前", "事後"),
    ("実施", "未実施"),
    ("済", "未"),
    ("済", "未済"),
    ("課税", "非課税"),
    ("常勤", "非常勤"),
    ("出席", "欠席"),
    ("同意", "不同意"),
    ("必要", "不要"),
    ("諮問", "報告"),
    ("公", "民"),
    ("明治", "大正", "昭和", "平成"),
    ("大正", "昭和", "平成"),
    ("昭和", "平成"),
    ("昭和", "平成", "令和"),
    ("平成", "令和"),
)
"""Choices that forms print side by side for one of them to be marked."""
