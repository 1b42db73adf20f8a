-- ja: 各会派はある種の議案にどう投票したか
-- en: How did each faction vote on a kind of bill?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
-- param bill VARCHAR NULL : 議案の種類または件名に含まれる語（例: 予算） / words in the bill's kind or title, e.g. 予算
SELECT
    d.municipality,
    v.faction,
    count(DISTINCT coalesce(v.bill_no, '') || coalesce(v.bill_title, '') || v.document_id) AS bills,
    count(*) FILTER (WHERE v.vote = 'for') AS votes_for,
    count(*) FILTER (WHERE v.vote = 'against') AS votes_against,
    count(*) FILTER (WHERE v.vote IN ('absent', 'abstain', 'excused')) AS not_voting,
    count(*) FILTER (WHERE v.vote = 'unknown') AS not_read,
    round(votes_for / nullif(votes_for + votes_against, 0), 3) AS share_for
FROM votes AS v
JOIN documents AS d USING (document_id)
WHERE v.member IS NOT NULL
    AND ($bill IS NULL OR contains(concat_ws(' ', v.bill_kind, v.bill_title), $bill))
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
GROUP BY d.municipality, v.faction
ORDER BY d.municipality, v.faction;
