-- ja: どの文書の読取りに注意が要るか
-- en: Which documents need a second look?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
WITH doubts AS (
    SELECT document_id, count(*) FILTER (WHERE confidence < 0.8) AS low, min(confidence) AS lowest
    FROM evidence
    GROUP BY document_id
), found AS (
    SELECT document_id, severity, code
    FROM issues
    WHERE document_id IS NOT NULL
    UNION ALL
    -- What was found while pages were read is known of the file, before it is cut into documents.
    SELECT d.document_id, i.severity, i.code
    FROM issues AS i
    JOIN documents AS d USING (source_id)
    WHERE i.document_id IS NULL
      AND coalesce(i.page_number, d.page_first) BETWEEN d.page_first AND d.page_last
), problems AS (
    SELECT document_id,
           count(*) FILTER (WHERE severity = 'error') AS errors,
           count(*) FILTER (WHERE severity = 'warning') AS warnings,
           list(DISTINCT code ORDER BY code) AS codes
    FROM found
    GROUP BY document_id
)
SELECT
    s.path,
    d.document_id,
    d.municipality,
    d.title,
    d.text_origin,
    coalesce(p.errors, 0) AS errors,
    coalesce(p.warnings, 0) AS warnings,
    p.codes,
    coalesce(q.low, 0) AS low_confidence_values,
    q.lowest AS lowest_confidence
FROM documents AS d
JOIN sources AS s USING (source_id)
LEFT JOIN doubts AS q USING (document_id)
LEFT JOIN problems AS p USING (document_id)
WHERE ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
  AND coalesce(p.errors, 0) + coalesce(p.warnings, 0) + coalesce(q.low, 0) > 0
ORDER BY errors DESC, low_confidence_values DESC, warnings DESC, d.document_id;
