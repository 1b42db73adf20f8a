-- 原資料の一覧 / source files, in Japanese
CREATE VIEW "原資料" AS
SELECT
    path AS "パス",  -- path
    MAP {'loaded': '取込み済み', 'partial': '一部取込み', 'failed': '失敗'}[status] AS "状態",  -- status
    error AS "エラー",  -- what went wrong
    page_count AS "ページ数",  -- pages
    bytes AS "バイト数",  -- size in bytes
    origin_url AS "取得元",  -- where it was fetched
    source_id AS "内容ハッシュ"  -- SHA-256
FROM sources;

-- 文書の一覧 / documents, in Japanese
CREATE VIEW "文書" AS
SELECT
    d.document_id AS "文書番号",  -- document
    d.municipality_code AS "自治体コード",  -- municipality code
    d.municipality AS "自治体",  -- municipality
    MAP {
        'register': '個人情報取扱業務登録', 'consultation_sheet': '付議案件シート',
        'assessment': '特定個人情報保護評価書', 'annual_report': '運用状況報告',
        'board_papers': '審議会資料', 'minutes': '会議録', 'votes': '賛否一覧', 'unknown': '未分類'
    }[d.family] AS "種類",  -- family
    d.title AS "題名",  -- title
    d.body_name AS "会議体",  -- board or assembly
    d.document_date AS "日付",  -- date
    d.fiscal_year AS "年度",  -- fiscal year
    MAP {'ordinance': '条例', 'act2023': '改正個人情報保護法'}[d.law_regime] AS "適用法制",  -- law in force
    d.page_first AS "最初のページ",  -- first page
    d.page_last AS "最後のページ",  -- last page
    s.path AS "パス"  -- path of the file
FROM documents AS d
JOIN sources AS s USING (source_id);

-- 表のセルの一覧 / cells of all tables, in Japanese
CREATE VIEW "表のセル" AS
SELECT
    d.municipality AS "自治体",  -- municipality
    t.title AS "表題",  -- title of the table
    t.unit AS "単位",  -- unit
    c.row_label AS "行見出し",  -- row heading path
    c.column_label AS "列見出し",  -- column heading path
    c.text AS "本文",  -- text
    c.confidence AS "確信度",  -- confidence
    c.page_number AS "ページ",  -- page
    c.document_id AS "文書番号",  -- document
    c.table_id AS "表番号"  -- table
FROM cells AS c
JOIN tables AS t USING (table_id, document_id)
JOIN documents AS d USING (document_id)
WHERE NOT c.is_header;

-- チェック欄の一覧 / check boxes, in Japanese
CREATE VIEW "チェック欄" AS
SELECT
    d.municipality AS "自治体",  -- municipality
    c.section AS "区分",  -- headings over that of the group
    c.group_label AS "群の見出し",  -- heading of the group
    c.label AS "ラベル",  -- label
    MAP {'checked': '有', 'unchecked': '無', 'unknown': '不明'}[c.state] AS "印",  -- state
    c.detail AS "括弧内",  -- detail in brackets
    c.confidence AS "確信度",  -- confidence
    c.page_number AS "ページ",  -- page
    c.document_id AS "文書番号"  -- document
FROM checkboxes AS c
JOIN documents AS d USING (document_id);

-- 項目の一覧 / labelled values of forms, in Japanese
CREATE VIEW "項目" AS
SELECT
    d.municipality AS "自治体",  -- municipality
    f.item_no AS "項目番号",  -- printed number
    f.path AS "項目の経路",  -- label path
    f.raw_text AS "原文",  -- text as printed
    f.text_value AS "値",  -- text
    f.date_start AS "開始日",  -- first day
    f.date_end AS "終了日",  -- last day
    f.number_value AS "数値",  -- number
    f.unit AS "単位",  -- unit
    f.status AS "状態",  -- status
    f.confidence AS "確信度",  -- confidence
    f.page_number AS "ページ",  -- page
    f.document_id AS "文書番号"  -- document
FROM fields AS f
JOIN documents AS d USING (document_id);

-- 問題点の一覧 / issues, in Japanese
CREATE VIEW "問題点" AS
SELECT
    MAP {'error': '誤り', 'warning': '注意', 'info': '情報'}[i.severity] AS "重大度",  -- severity
    i.code AS "コード",  -- code
    i.message AS "内容",  -- message
    s.path AS "パス",  -- path of the file
    i.page_number AS "ページ",  -- page
    i.document_id AS "文書番号"  -- document
FROM issues AS i
JOIN sources AS s USING (source_id);
