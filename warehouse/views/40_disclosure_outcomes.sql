-- 開示請求等の処理状況 / numbers of requests by outcome, printed words kept beside the concepts
CREATE VIEW disclosure_outcomes AS
WITH headed AS (
    SELECT document_id, row_no, coalesce(section, '') AS section,
           string_split(coalesce(row_label, ''), ' / ') AS row_path,
           string_split(coalesce(column_label, ''), ' / ') AS column_path
    FROM statistics
), headings AS (
    SELECT document_id, row_no, section, 'row' AS side, unnest(row_path) AS heading,
           generate_subscripts(row_path, 1) AS depth, len(row_path) AS depth_max
    FROM headed
    UNION ALL
    SELECT document_id, row_no, section, 'column', unnest(column_path),
           generate_subscripts(column_path, 1), len(column_path)
    FROM headed
), words AS (
    SELECT document_id, row_no, section, side, depth = depth_max AS innermost, heading,
           regexp_replace(heading, '\s|[（(][^）)]*[）)]', '', 'g') AS word,
           depth + CASE side WHEN 'column' THEN 100 ELSE 0 END AS column_first
    FROM headings
), named AS (
    SELECT w.*, x.concept, x.concept_ja,
           EXISTS (
               FROM crosswalk AS k WHERE k.domain = 'request_kind' AND k.term = w.word
           ) AS may_be_kind
    FROM words AS w
    JOIN crosswalk AS x ON x.domain = 'disclosure_outcome' AND x.term = w.word
    WHERE w.innermost
), outcomes AS (
    -- 開示 is a kind of request beside 訂正 and an outcome beside 不開示: it counts as an outcome
    -- where an unmistakable one stands on the same side of the same table.
    SELECT n.document_id, n.row_no,
           arg_max(n.heading, column_first) AS printed, arg_max(n.concept, column_first) AS concept,
           arg_max(n.concept_ja, column_first) AS concept_ja, max(column_first) AS place
    FROM named AS n
    WHERE NOT n.may_be_kind OR EXISTS (
        FROM named AS o
        WHERE o.document_id = n.document_id AND o.section = n.section AND o.side = n.side
            AND NOT o.may_be_kind
    )
    GROUP BY ALL
), kinds AS (
    SELECT w.document_id, w.row_no,
           arg_min(w.heading, column_first) AS printed, arg_min(x.concept, column_first) AS concept
    FROM words AS w
    JOIN outcomes AS o USING (document_id, row_no)
    JOIN crosswalk AS x ON x.domain = 'request_kind' AND x.term = w.word
    WHERE w.column_first <> o.place
    GROUP BY ALL
)
SELECT
    s.document_id AS document_id,  -- 文書番号 / its document
    s.row_no AS row_no,  -- 行番号 / its row of statistics
    d.municipality_code AS municipality_code,  -- 市区町村コード / JIS X 0402 code, 5 digits
    d.municipality AS municipality,  -- 自治体名 / municipality
    coalesce(s.fiscal_year, d.fiscal_year) AS fiscal_year,  -- 年度 / fiscal year of the number, else of the paper
    d.law_regime AS law_regime,  -- 適用法制 / ordinance or act2023
    s.section AS section,  -- 区分 / section
    s.row_label AS row_label,  -- 行見出し / row heading path
    s.column_label AS column_label,  -- 列見出し / column heading path
    k.printed AS request_printed,  -- 請求の種類（原文） / kind of request as printed
    k.concept AS request_kind,  -- 請求の種類 / disclosure, rectification, suspension, erasure or provision_stop
    o.printed AS outcome_printed,  -- 処理（原文） / outcome as printed
    o.concept AS outcome,  -- 処理 / granted, partly_granted, denied, not_existing, existence_refused, withdrawn, dismissed, pending or requested
    o.concept_ja AS outcome_ja,  -- 処理（法の用語） / outcome in the Act's words
    s.value AS value,  -- 値 / number
    s.unit AS unit,  -- 単位 / unit
    s.status AS status,  -- 状態 / why there is no number where there is none
    s.is_total AS is_total,  -- 合計か / whether it is a total
    s.checks_ok AS checks_ok,  -- 検算 / whether the sums agree
    s.page_number AS page_number,  -- ページ番号 / page
    s.evidence['value'] AS evidence_id  -- 根拠番号 / place it was read from
FROM statistics AS s
JOIN outcomes AS o USING (document_id, row_no)
JOIN documents AS d USING (document_id)
LEFT JOIN kinds AS k USING (document_id, row_no);
