-- 部署 / departments: units that papers mention or say exist, one row a unit
CREATE VIEW departments AS
WITH known AS (
    SELECT department_id, municipality_code, path, valid_from, valid_to, successor_id
    FROM department_statements
    UNION ALL
    SELECT m.department_id, d.municipality_code, m.path, NULL, NULL, NULL
    FROM department_mentions AS m
    JOIN documents AS d USING (document_id)
)
SELECT
    department_id AS department_id,  -- 部署番号 / id of the department
    any_value(municipality_code) AS municipality_code,  -- 市区町村コード / JIS X 0402 code, 5 digits
    any_value(path) AS path,  -- 部署の経路 / units from the outermost inwards
    any_value(path[-1]) AS name,  -- 名称 / innermost unit
    min(valid_from) AS valid_from,  -- 設置日 / earliest day that a paper gives
    max(valid_to) AS valid_to,  -- 廃止日 / latest day that a paper gives
    max(successor_id) AS successor_id  -- 後継の部署 / department that followed
FROM known
GROUP BY department_id;
