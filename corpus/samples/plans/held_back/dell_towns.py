"""Held back: the places in the dell, whose papers follow the house styles of real ones."""

from __future__ import annotations

from corpus.samples.draft import Draft
from corpus.samples.papers.minutes.spoken import noted_whole
from corpus.samples.towns import Town, people_of, units_of

SCHOOL_CITY = Town(
    name="三ツ橋市",
    split="holdout",
    board="三ツ橋市教育委員会",
    units=units_of(
        """教育部: 教育総務課(総務係) / 学校教育課(指導係) / 学校給食課(給食係)
        教育部: 生涯学習課(社会教育係)
        総務部: 財政課(財政係)"""
    ),
    people=people_of("大槻・俊介 野村・恵理子 菅原・健司 吉川・麻衣 宮田・邦夫"),
)
REVIEW_TOWN = Town(
    name="葦辺市",
    split="holdout",
    board="葦辺市情報公開・個人情報保護審査会",
    units=units_of(
        """総務局: 総務課(情報公開係) / 人事課(人事係)
        こども局: 保育課(入所係)
        建設局: 道路管理課(占用係)"""
    ),
    people=people_of("奥村・真一郎 橋爪・典子 戸田・和彦 岩崎・綾 松井・雅彦"),
)
COMMITTEE_CITY = Town(
    name="高砂野市",
    split="holdout",
    board="総務文教常任委員会",
    units=units_of(
        """総務部: 総務課(行政係) / 防災課(防災係) / 税務課(市民税係)
        教育部: 教育総務課(施設係) / 生涯学習課(社会教育係)
        議会事務局: 議事課(議事係)"""
    ),
    people=people_of("長尾・弘 横山・由紀子 川端・誠 島崎・和也 今泉・美代子 沢田・隆志 飯塚・勝"),
)
INSURANCE_CITY = Town(
    name="栗橋台市",
    split="holdout",
    board="栗橋台市国民健康保険運営協議会",
    units=units_of(
        """市民部: 保険年金課(国保係 保険税係) / 納税課(徴収係)
        健康福祉部: 健康推進課(保健係)"""
    ),
    people=people_of(
        "増田・芳江 小野寺・茂 秋山・静子 土屋・広明 永井・正史 片山・美穂 熊谷・達夫 "
        "大野・春樹 星野・和代 内藤・昇"
    ),
)
RIDE_TOWN = Town(
    name="湯ノ沢町",
    split="holdout",
    board="湯ノ沢町地域公共交通会議",
    units=units_of(
        """企画課: 企画係
        健康福祉課: 福祉係
        建設課: 管理係
        教育課: 学校教育係"""
    ),
    people=people_of(
        "根本・光雄 滝沢・英樹 大久保・亘 星・健太 渡邉・幸子 佐久間・良一 白石・敏子 "
        "遠藤・文男 鎌田・修 平山・貴之 古川・聡 相馬・美香"
    ),
)
FARM_TOWN = Town(
    name="稲荷原町",
    split="holdout",
    board="稲荷原町農業委員会",
    units=units_of(
        """農業委員会事務局: 農地係
        農林課: 農政係
        建設課: 都市計画係"""
    ),
    people=people_of(
        "島田・一夫 野口・茂雄 田口・きみ子 高野・義男 飯島・浩 関口・良子 中島・忠 "
        "石川・喜一 青木・邦彦 黒田・勝 上田・栄作"
    ),
)


def spread(post: str) -> str:
    """A post of two or three characters set wider, as lists of people have it."""
    return {2: "　　", 3: "　"}.get(len(post), "").join(post)


def listed(
    draft: Draft,
    people: tuple[tuple[str, str, str], ...],
    *,
    width: int,
    indent: int,
    attendance: str = "present",
) -> None:
    """People one a line: post, surname and given name."""
    for post, *person in people:
        draft.fact("attendees", role=post, name="".join(person), attendance=attendance)
        printed = noted_whole(draft, post)
        draft.text(f"{spread(printed):　<{width}}{'　'.join(person)}", indent=indent)
