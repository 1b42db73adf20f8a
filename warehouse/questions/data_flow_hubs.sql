-- ja: 個人情報の流れの中心はどの課か
-- en: Which departments are the hubs of data flows?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
WITH ends AS (
    SELECT d.municipality, f.from_department AS party, 1 AS supplies, 0 AS receives, f.to_party AS partner
    FROM data_flows AS f
    JOIN documents AS d USING (document_id)
    WHERE f.status = 'reported' AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
    UNION ALL
    SELECT d.municipality, f.to_party, 0, 1, f.from_department
    FROM data_flows AS f
    JOIN documents AS d USING (document_id)
    WHERE f.status = 'reported' AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
)
SELECT
    municipality,
    party,
    sum(supplies)::BIGINT AS supplied,
    sum(receives)::BIGINT AS received,
    count(DISTINCT partner) AS partners
FROM ends
WHERE party IS NOT NULL
GROUP BY municipality, party
ORDER BY sum(supplies) + sum(receives) DESC, municipality, party;
