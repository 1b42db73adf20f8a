-- ja: どの課がどこへ個人情報を渡しているか（目的外利用・外部提供の辺）
-- en: Which departments pass personal data to whom, on which basis (edges of the graph)?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
-- param kind VARCHAR NULL : internal_use または external_provision / internal_use or external_provision
SELECT
    d.municipality,
    f.from_department,
    f.to_party,
    f.kind,
    count(*) AS flows,
    list(DISTINCT f.legal_basis) FILTER (WHERE f.legal_basis IS NOT NULL) AS legal_bases,
    min(f.start_date) AS first_start,
    list(DISTINCT f.document_id ORDER BY f.document_id) AS document_ids
FROM data_flows AS f
JOIN documents AS d USING (document_id)
WHERE f.status = 'reported'
    AND ($kind IS NULL OR f.kind = $kind)
    AND ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
GROUP BY d.municipality, f.from_department, f.to_party, f.kind
ORDER BY flows DESC, d.municipality, f.from_department, f.to_party;
