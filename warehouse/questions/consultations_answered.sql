-- ja: 諮問はどの答申で答えられたか（番号・日付・件名で結ぶ）、何日かかったか
-- en: Which answer was given to each consultation (linked by number, day and matter), after how many days?
-- param municipality VARCHAR NULL : 自治体名またはコード / name or five-digit code of a municipality
WITH consulted AS (
    SELECT
        c.*,
        d.municipality,
        d.municipality_code,
        d.source_id,
        d.document_date AS consulted_on,
        regexp_replace(c.title, '\s|（諮問）|\(諮問\)|に?ついて(の諮問)?$', '', 'g') AS bare_matter,
        (
            SELECT string_agg(regexp_replace(p.text, '\s', '', 'g'), '')
            FROM pages AS p
            WHERE p.source_id = d.source_id AND p.page_number BETWEEN d.page_first AND d.page_last
        ) AS paper
    FROM consultations AS c
    JOIN documents AS d USING (document_id)
    WHERE c.kind = 'consultation'
),
answered AS (
    SELECT
        a.*,
        d.municipality,
        d.source_id,
        regexp_replace(a.matter, '\s|（答申）|\(答申\)|に?ついて(の答申)?$', '', 'g') AS bare_matter
    FROM answers AS a
    JOIN documents AS d USING (document_id)
),
linked AS (
    SELECT
        c.municipality,
        c.municipality_code,
        c.title AS consultation,
        a.matter AS answer,
        coalesce(a.consulted_on, c.consulted_on) AS consulted_on,
        a.answered_on,
        list_filter([
            CASE WHEN contains(c.paper, regexp_replace(a.consultation_no, '\s', '', 'g')) THEN 'number' END,
            CASE WHEN a.consulted_on = c.consulted_on THEN 'day' END,
            CASE WHEN contains(a.bare_matter, c.bare_matter) OR contains(c.bare_matter, a.bare_matter)
                THEN 'matter' END
        ], lambda word : word IS NOT NULL) AS linked_by,
        c.document_id AS consultation_document_id,
        a.document_id,
        a.page_number,
        coalesce(c.source_id = a.source_id OR a.consulted_on = c.consulted_on, true) AS days_fit,
        coalesce(a.evidence['answered_on'], a.evidence['matter']) AS evidence_id
    FROM consulted AS c
    JOIN answered AS a ON a.municipality = c.municipality
)
SELECT
    municipality,
    consultation,
    answer,
    consulted_on,
    answered_on,
    date_diff('day', consulted_on, answered_on) AS days,
    linked_by,
    consultation_document_id,
    document_id,
    page_number,
    evidence_id
FROM linked
WHERE (list_contains(linked_by, 'number') OR (list_contains(linked_by, 'matter') AND days_fit))
    AND ($municipality IS NULL OR $municipality IN (municipality, municipality_code))
    AND (answered_on IS NULL OR consulted_on IS NULL OR answered_on >= consulted_on)
ORDER BY municipality, consulted_on, consultation, answered_on;
