-- 表 / tables, one row a logical table over one page or many
CREATE TABLE tables (
    table_id VARCHAR,  -- 表番号 / id of the table
    document_id VARCHAR,  -- 文書番号 / its document
    table_no INTEGER,  -- 表の順番 / 1-based order in the file
    page_first INTEGER,  -- 最初のページ / first page
    page_last INTEGER,  -- 最後のページ / last page
    title VARCHAR,  -- 表題 / caption
    unit VARCHAR,  -- 単位 / unit printed with it
    n_rows INTEGER,  -- 行数 / grid rows
    n_columns INTEGER,  -- 列数 / grid columns
    n_header_rows INTEGER,  -- 見出し行数 / header rows at the top
    ruling VARCHAR,  -- 罫線 / grid, rows or none
    parent_table_no INTEGER  -- 親の表 / table in a cell of which it lies
);

-- 表の各ページでの位置 / where a table stands on each of its pages
CREATE TABLE table_parts (
    table_id VARCHAR,  -- 表番号 / its table
    document_id VARCHAR,  -- 文書番号 / its document
    page_number INTEGER,  -- ページ番号 / page
    x0 DOUBLE,  -- 左 / left edge in points
    top DOUBLE,  -- 上 / top edge in points
    x1 DOUBLE,  -- 右 / right edge in points
    bottom DOUBLE  -- 下 / bottom edge in points
);

-- セル / cells; a merged cell is one row with spans
CREATE TABLE cells (
    table_id VARCHAR,  -- 表番号 / its table
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 0-based grid row of its top left corner
    column_no INTEGER,  -- 列番号 / 0-based grid column
    row_span INTEGER,  -- 行結合数 / grid rows covered
    column_span INTEGER,  -- 列結合数 / grid columns covered
    is_header BOOLEAN,  -- 見出しか / whether it is a heading
    row_label VARCHAR,  -- 行見出し / row heading path
    column_label VARCHAR,  -- 列見出し / column heading path
    text VARCHAR,  -- 本文 / mended text
    raw_text VARCHAR,  -- 原文 / text as the page has it
    page_number INTEGER,  -- ページ番号 / page
    x0 DOUBLE,  -- 左 / left edge in points
    top DOUBLE,  -- 上 / top edge in points
    x1 DOUBLE,  -- 右 / right edge in points
    bottom DOUBLE,  -- 下 / bottom edge in points
    continuations STRUCT(page_number INTEGER, x0 DOUBLE, top DOUBLE, x1 DOUBLE, bottom DOUBLE)[],  -- 続きの位置 / its other parts where it broke over pages
    confidence DOUBLE  -- 確信度 / of the least sure word, 0 to 1; empty where unknown
);

-- チェック欄 / check boxes and marked choices
CREATE TABLE checkboxes (
    document_id VARCHAR,  -- 文書番号 / its document
    page_number INTEGER,  -- ページ番号 / page
    x0 DOUBLE,  -- 左 / left edge in points
    top DOUBLE,  -- 上 / top edge in points
    x1 DOUBLE,  -- 右 / right edge in points
    bottom DOUBLE,  -- 下 / bottom edge in points
    section VARCHAR,  -- 区分 / headings over that of its group
    group_label VARCHAR,  -- 群の見出し / heading nearest to its group
    label VARCHAR,  -- ラベル / text it belongs to
    state VARCHAR,  -- 状態 / checked, unchecked or unknown
    mark VARCHAR,  -- 印 / mark as printed
    detail VARCHAR,  -- 括弧内 / what stands in the brackets behind the label
    evidence VARCHAR,  -- 判定の根拠 / glyph, drawn, acroform, ring, strike, ink, transcript or inferred
    confidence DOUBLE  -- 確信度 / 0 to 1; empty where unknown
);

-- 文章のまとまり / blocks of text in reading order
CREATE TABLE blocks (
    document_id VARCHAR,  -- 文書番号 / its document
    block_no INTEGER,  -- 順番 / 1-based place in the reading order
    page_number INTEGER,  -- ページ番号 / page
    x0 DOUBLE,  -- 左 / left edge in points
    top DOUBLE,  -- 上 / top edge in points
    x1 DOUBLE,  -- 右 / right edge in points
    bottom DOUBLE,  -- 下 / bottom edge in points
    kind VARCHAR,  -- 種類 / heading, paragraph, list_item, caption, note, running_head, page_number or table
    level INTEGER,  -- 深さ / depth of a heading or list item
    marker VARCHAR,  -- 番号・記号 / its own number or bullet
    text VARCHAR,  -- 本文 / mended text
    raw_text VARCHAR,  -- 原文 / text as printed, line by line
    table_no INTEGER,  -- 表の順番 / which table stands here
    size_pt DOUBLE,  -- 文字の大きさ（ポイント） / font size in points
    bold BOOLEAN,  -- 太字か / whether it is bold
    vertical BOOLEAN,  -- 縦書きか / whether it is set vertically
    confidence DOUBLE  -- 確信度 / 0 to 1; empty where unknown
);

-- 項目 / labelled values of forms
CREATE TABLE fields (
    document_id VARCHAR,  -- 文書番号 / its document
    row_no INTEGER,  -- 行番号 / 1-based order within the document
    item_no VARCHAR,  -- 項目番号 / printed number
    path VARCHAR,  -- 項目の経路 / labels from the outermost inwards
    label VARCHAR,  -- 項目名 / its label
    raw_text VARCHAR,  -- 原文 / what is printed
    kind VARCHAR,  -- 値の種類 / text, date, number, choice, mark, marks or department
    text_value VARCHAR,  -- 文字の値 / text
    date_start DATE,  -- 開始日 / first day
    date_end DATE,  -- 終了日 / last day, inclusive
    number_value DOUBLE,  -- 数値 / number
    unit VARCHAR,  -- 単位 / unit of the number
    choice_no INTEGER,  -- 選択番号 / 1-based number of the chosen entry
    status VARCHAR,  -- 状態 / reported, blank, dash, none_stated, omitted, undetermined or unread
    confidence DOUBLE,  -- 確信度 / 0 to 1; empty where unknown
    page_number INTEGER,  -- ページ番号 / page
    x0 DOUBLE,  -- 左 / left edge in points
    top DOUBLE,  -- 上 / top edge in points
    x1 DOUBLE,  -- 右 / right edge in points
    bottom DOUBLE  -- 下 / bottom edge in points
);

-- 日付 / dates as printed, with the days they span
CREATE TABLE dates (
    document_id VARCHAR,  -- 文書番号 / its document
    page_number INTEGER,  -- ページ番号 / page
    raw_text VARCHAR,  -- 原文 / what is printed
    date_start DATE,  -- 開始日 / first day
    date_end DATE,  -- 終了日 / last day, inclusive
    precision VARCHAR,  -- 精度 / day, month, year or fiscal_year
    fiscal_year INTEGER,  -- 年度 / fiscal year
    flags VARCHAR[],  -- 注意 / what is odd about it
    x0 DOUBLE,  -- 左 / left edge in points
    top DOUBLE,  -- 上 / top edge in points
    x1 DOUBLE,  -- 右 / right edge in points
    bottom DOUBLE  -- 下 / bottom edge in points
);

-- 部署の記載 / mentions of departments
CREATE TABLE department_mentions (
    document_id VARCHAR,  -- 文書番号 / its document
    page_number INTEGER,  -- ページ番号 / page
    raw_text VARCHAR,  -- 原文 / what is printed
    department_id VARCHAR,  -- 部署番号 / the department
    path VARCHAR[],  -- 部署の経路 / units from the outermost inwards
    role VARCHAR,  -- 役割 / part it plays in the paper
    x0 DOUBLE,  -- 左 / left edge in points
    top DOUBLE,  -- 上 / top edge in points
    x1 DOUBLE,  -- 右 / right edge in points
    bottom DOUBLE  -- 下 / bottom edge in points
);

-- 部署の存在の記載 / what papers say about units: charts, change rows
CREATE TABLE department_statements (
    document_id VARCHAR,  -- 文書番号 / paper that says so
    page_number INTEGER,  -- ページ番号 / page
    raw_text VARCHAR,  -- 原文 / what is printed
    department_id VARCHAR,  -- 部署番号 / the department
    municipality_code VARCHAR,  -- 市区町村コード / JIS X 0402 code, 5 digits
    path VARCHAR[],  -- 部署の経路 / units from the outermost inwards
    valid_from DATE,  -- 設置日 / first day it is said to exist
    valid_to DATE,  -- 廃止日 / last day it is said to exist
    successor_id VARCHAR  -- 後継の部署 / department that followed
);
