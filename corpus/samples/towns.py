"""Invented municipalities. No name here is in the register of municipalities (JIS X 0402)."""

from __future__ import annotations

from msgspec import Struct

from corpus.samples.model import Split


class Town(Struct, frozen=True, kw_only=True):
    """A municipality.

    Attributes:
        units: its organisation as (部, 課, 係…) paths, outermost unit first.
        people: surname and given name.
        board: the board that its papers are put before.
    """

    name: str
    split: Split
    units: tuple[tuple[str, ...], ...]
    people: tuple[tuple[str, str], ...]
    board: str

    @property
    def kind(self) -> str:
        """市, 町 or 村."""
        return self.name[-1]

    def sections(self) -> tuple[tuple[str, ...], ...]:
        """Paths that end at a 課 or its like: 部 > 課, or 課 alone where there are no 部."""
        has_bureaus = any(path[0][-1] in "部局" for path in self.units)
        return tuple(dict.fromkeys(path[: 2 if has_bureaus else 1] for path in self.units))


def units_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Paths from lines of ``部: 課(係 係) / 課(係)`` or ``課: 係 / 係``."""
    paths: list[tuple[str, ...]] = []
    for text_line in text.strip().splitlines():
        bureau, _, sections = text_line.strip().partition(": ")
        for section in sections.split(" / "):
            name, _, teams = section.partition("(")
            deeper = [(bureau, name, team) for team in teams.rstrip(")").split()]
            paths += deeper or [(bureau, name)]
    return tuple(paths)


def people_of(text: str) -> tuple[tuple[str, str], ...]:
    """Surname and given name from ``姓・名`` parted by spaces."""
    pairs = (name.split("・") for name in text.split())
    return tuple((surname, given) for surname, given in pairs)


TOWNS = {
    town.name: town
    for town in (
        Town(
            name="青嶺市",
            split="dev",
            board="青嶺市個人情報保護審議会",
            units=units_of(
                """企画部: 情報推進課(企画係 運用係) / 広報課(広報係)
                総務部: 総務課(庶務係 文書係) / 人事課(人事係 給与係)
                市民部: 市民課(窓口係 記録係) / 市民税課(賦課係 管理係) / 国保年金課(資格係 給付係)
                福祉部: 福祉総務課(庶務係 地域係) / 高齢介護課(認定係 給付係) / 子ども家庭課(手当係)
                建設部: 道路管理課(管理係 補修係) / 建築指導課(審査係)"""
            ),
            people=people_of(
                "野々宮・修一 樫村・千尋 水無瀬・亨 須田・麻衣子 "
                "柊木・大悟 朝比奈・静 蓮沼・孝 相楽・由布子 "
                "久我・敬 東雲・律"
            ),
        ),
        Town(
            name="汐凪市",
            split="dev",
            board="汐凪市情報公開・個人情報保護運営審議会",
            units=units_of(
                """政策局: 政策企画課(企画係) / デジタル戦略課(基盤係 活用係)
                総務局: 法務課(法規係 情報公開係) / 職員課(人事係)
                税務局: 固定資産税課(土地係 家屋係) / 納税課(収納係 整理係)
                保健福祉局: 障がい福祉課(給付係) / 健康づくり課 / 保護課(保護第一係)
                環境局: ごみ減量課(計画係) / 水辺環境室"""
            ),
            people=people_of(
                "鳴海・慶介 磯貝・登美子 帆足・篤 潮見・佳代 "
                "浜名・健吾 岬・奈津 大洲・義人 入江・沙織 "
                "瀬戸口・学 船越・真由"
            ),
        ),
        Town(
            name="樫ノ木町",
            split="dev",
            board="樫ノ木町個人情報保護審査会",
            units=units_of(
                """総務課: 行政係 / 財政係
                住民課: 戸籍係 / 税務係
                保健課: 健康係 / 介護係"""
            ),
            people=people_of(
                "栗栖・文雄 椎葉・典子 楠瀬・猛 梶・久美 榎戸・進 桐生・温子 楢原・駿 柏倉・澄江"
            ),
        ),
        Town(
            name="水紋市",
            split="dev",
            board="水紋市個人情報保護制度運営審議会",
            units=units_of(
                """総合政策部: 行政経営課(改革係) / 情報システム課(開発係 管理係)
                市民生活部: 戸籍住民課(戸籍係) / 保険医療課(国保係) / 課税課(市民税係 資産税係)
                健康福祉部: 長寿支援課(支援係) / 生活援護課(援護係) / 保健センター(保健係)
                こども部: こども政策課(政策係) / 保育課(入所係)
                教育部: 学務課(学務係) / 生涯学習課(文化係) / 中央図書館(奉仕係)"""
            ),
            people=people_of(
                "泉谷・和臣 清水目・香苗 滝口・勇 沢渡・ひとみ "
                "川島田・直樹 池内・智子 水口・幸弘 渚・美緒 "
                "堤・光男 淵上・玲子"
            ),
        ),
        Town(
            name="雲居市",
            split="dev",
            board="雲居市個人情報保護審議会",
            units=units_of(
                """企画財政部: 企画課(企画係) / 財政課(財政係)
                総務部: 総務課(総務係) / 防災安全課(防災係 安全係)
                市民環境部: 市民窓口課(窓口係) / 環境政策課(政策係)
                健康こども部: 健康推進課(推進係) / 子育て応援課(応援係)"""
            ),
            people=people_of(
                "雲野・佑介 霧島田・澪 天羽・隆 空閑・理恵 "
                "嵐山・悟 虹田・葵 雨宮・剛 露木・さつき "
                "霜田・昇 雪村・圭"
            ),
        ),
        Town(
            name="日和坂市",
            split="dev",
            board="日和坂市情報公開・個人情報保護審議会",
            units=units_of(
                """総務企画部: 総務課(総務係) / 情報管理課(情報係)
                税務住民部: 住民課(住民係) / 税務課(住民税係 資産税係)
                福祉保健部: 福祉課(福祉係) / 介護保険課(保険係 認定係)"""
            ),
            people=people_of(
                "坂巻・信 日下部・瞳 陽田・一馬 照井・睦美 "
                "明石田・亮 晴山・かおり 旭・豊 暁・みどり"
            ),
        ),
        Town(
            name="千々石原町",
            split="dev",
            board="千々石原町議会",
            units=units_of(
                """総務課: 総務係 / 企画係
                町民課: 町民係 / 税務係"""
            ),
            people=people_of(
                "石垣・忠夫 岩瀬・春江 巌・信也 砂川・正美 "
                "磐田・清 礒部・久子 碓井・俊樹 硲・恵一 "
                "磯谷・弘 砥上・順子"
            ),
        ),
        Town(
            name="湯ノ杜市",
            split="dev",
            board="湯ノ杜市議会",
            units=units_of(
                """企画総務部: 秘書課(秘書係) / 総務課(総務係)
                経済建設部: 商工観光課(観光係) / 建設課(土木係)
                市民福祉部: 市民生活課(生活係) / 福祉課(福祉係)"""
            ),
            people=people_of(
                "杜若・英治 湯浅田・まり 森永田・孝志 林野・由美 "
                "木幡・康夫 桂・千春 松葉・哲 杉並木・啓子 "
                "檜垣・誠 梅澤・郁夫 桜庭・里美 楓・芳樹"
            ),
        ),
    )
}
"""The municipalities whose papers the rules of the parser may be written from, by name."""
