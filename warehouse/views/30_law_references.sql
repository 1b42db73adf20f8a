-- 引用条文 / laws and ordinances cited, taken apart, with the concept behind them
CREATE VIEW law_references AS
WITH cited AS (
    SELECT 'data_flows' AS table_name, document_id, row_no, page_number, legal_basis AS raw_text,
           evidence['legal_basis'] AS evidence_id,
           CASE kind WHEN 'internal_use' THEN '目的外利用' WHEN 'external_provision' THEN '外部提供' END AS hint
    FROM data_flows WHERE legal_basis IS NOT NULL
    UNION ALL
    SELECT 'consultations', document_id, row_no, page_number, unnest(legal_bases),
           evidence['legal_bases'], NULL
    FROM consultations
    UNION ALL
    SELECT 'answers', document_id, row_no, page_number, unnest(articles), evidence['articles'], NULL
    FROM answers
    UNION ALL
    SELECT 'consultation_marks', document_id, row_no, page_number, label, evidence['label'],
           concat_ws(' ', section, group_label)
    FROM consultation_marks
    WHERE state = 'checked' AND regexp_matches(label, '第.{1,4}条')
), plain AS (
    SELECT *,
           regexp_replace(translate(raw_text, '０１２３４５６７８９', '0123456789'), '\s', '', 'g') AS plain_text
    FROM cited
), parsed AS (
    SELECT *,
           regexp_extract(plain_text, '([^、，。・（(「」]*?(?:条例|規則|法律|法|令))[^第]{0,12}第', 1) AS law_name,
           TRY_CAST(nullif(regexp_extract(plain_text, '第(\d+)条', 1), '') AS INTEGER) AS article,
           TRY_CAST(nullif(regexp_extract(plain_text, '第\d+条(?:の\d+)?第(\d+)項', 1), '') AS INTEGER) AS paragraph,
           TRY_CAST(nullif(regexp_extract(plain_text, '第\d+条(?:の\d+)?(?:第\d+項)?第(\d+)号', 1), '') AS INTEGER) AS item
    FROM plain
), classed AS (
    SELECT *,
           CASE
               WHEN law_name = '' THEN NULL
               WHEN regexp_matches(law_name, '(条例|規則)$') THEN 'ordinance'
               WHEN law_name IN ('法', '個人情報保護法', '保護法', '個人情報の保護に関する法律') THEN 'act'
               ELSE 'other_act'
           END AS law
    FROM parsed
), matched AS (
    SELECT c.table_name, c.document_id, c.row_no, c.plain_text,
           arg_max(x.concept, length(x.term)) AS concept,
           arg_max(x.concept_ja, length(x.term)) AS concept_ja
    FROM classed AS c
    JOIN crosswalk AS x
        ON x.domain = 'legal_concept'
        AND (
            (c.law = 'act' AND x.term = concat('法第', c.article, '条'))
            OR (x.term NOT LIKE '法第%' AND contains(concat_ws(' ', c.plain_text, c.hint), x.term))
        )
    GROUP BY ALL
)
SELECT
    c.table_name AS table_name,  -- 表名 / table it is cited in
    c.document_id AS document_id,  -- 文書番号 / its document
    c.row_no AS row_no,  -- 行番号 / its row
    d.municipality_code AS municipality_code,  -- 市区町村コード / JIS X 0402 code, 5 digits
    d.municipality AS municipality,  -- 自治体名 / municipality
    d.document_date AS document_date,  -- 文書の日付 / date of the paper
    d.fiscal_year AS fiscal_year,  -- 年度 / fiscal year
    d.law_regime AS law_regime,  -- 適用法制 / ordinance or act2023
    c.raw_text AS raw_text,  -- 原文 / citation as printed
    nullif(c.law_name, '') AS law_name,  -- 法令名 / law as printed
    c.law AS law,  -- 法令の種類 / ordinance, act (Act on the Protection of Personal Information), other_act; empty where not said
    c.article AS article,  -- 条 / article
    c.paragraph AS paragraph,  -- 項 / paragraph
    c.item AS item,  -- 号 / item
    m.concept AS concept,  -- 概念 / concept by the crosswalk
    m.concept_ja AS concept_ja,  -- 概念名 / concept in Japanese
    c.page_number AS page_number,  -- ページ番号 / page
    c.evidence_id AS evidence_id  -- 根拠番号 / place it was read from
FROM classed AS c
JOIN documents AS d USING (document_id)
LEFT JOIN matched AS m USING (table_name, document_id, row_no, plain_text);
