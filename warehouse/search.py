"""Full-text search over blocks, table rows and speeches: BM25 over SudachiPy's words, in SQL."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import duckdb
from msgspec import Struct

from warehouse.search_index import attach_index
from warehouse.store import open_reader
from warehouse.tokens import count_tokens, normalise

# Robertson's usual values.
_K1 = 1.2
_B = 0.75

# Table rows are short; below this many words a passage is not taken to be the more to the point.
_SHORTEST_COUNTED_TOKENS = 20

_SNIPPET_CHARACTERS = 80

_RANKED = f"""
WITH totals AS (
    SELECT count(*) AS passages, avg(greatest(n_tokens, {_SHORTEST_COUNTED_TOKENS})) AS mean_tokens
    FROM search_index.passages
), hits AS (
    SELECT token, passage_id, frequency, count(*) OVER (PARTITION BY token) AS in_passages
    FROM search_index.postings
    WHERE token IN (SELECT unnest($tokens))
), scored AS (
    SELECT h.passage_id, count(*) AS matched,
           any_value(coalesce(p.plain, p.text)) AS body,
           [word FOR word IN $words IF contains(body, word)] AS found,
           sum(
               ln(1 + (t.passages - h.in_passages + 0.5) / (h.in_passages + 0.5))
               * h.frequency * ({_K1} + 1)
               / (h.frequency + {_K1} * (
                   1 - {_B}
                   + {_B} * greatest(p.n_tokens, {_SHORTEST_COUNTED_TOKENS}) / t.mean_tokens
               ))
           ) AS score
    FROM hits AS h
    JOIN search_index.passages AS p USING (passage_id)
    CROSS JOIN totals AS t
    GROUP BY h.passage_id
)
"""

# A word that Sudachi cuts differently inside its passage is still found, letter by letter.
_LITERAL = """
WITH scored AS (
    SELECT passage_id, 0 AS matched, $words AS found, 0.0 AS score
    FROM search_index.passages
    WHERE list_bool_and(
        [contains(coalesce(plain, text), word) FOR word IN $words]
    )
)
"""

_PAGES = """
SELECT
    arg_max(p.text, (len(s.found), s.matched, s.score)) AS text,
    arg_max(p.kind, (len(s.found), s.matched, s.score)) AS kind,
    len(list_distinct(flatten(list(s.found)))) AS words_as_written,
    max(s.matched) AS matched,
    arg_max(s.score, (len(s.found), s.matched, s.score)) AS score,
    p.document_id, p.page_number,
    any_value(d.title), any_value(d.municipality), any_value(d.document_date), any_value(f.path),
    arg_max(struct_pack(x0 := p.x0, top := p.top, x1 := p.x1, bottom := p.bottom),
            (len(s.found), s.matched, s.score)) AS box
FROM scored AS s
JOIN search_index.passages AS p USING (passage_id)
JOIN documents AS d USING (document_id)
JOIN sources AS f USING (source_id)
WHERE ($municipality IS NULL OR $municipality IN (d.municipality, d.municipality_code))
    AND ($year IS NULL OR d.fiscal_year = $year OR year(d.document_date) = $year)
GROUP BY p.document_id, p.page_number
ORDER BY words_as_written DESC, matched DESC, score DESC, p.document_id, p.page_number
LIMIT $limit
"""


class SearchHit(Struct, frozen=True):
    """A page on which words were found, with its best passage.

    Attributes:
        score: BM25 of the passage; 0 where the words were only found letter by letter.
        kind: ``block``, ``table_row`` or ``speech``.
        box: of the passage, in points; None where the reading has none.
    """

    document_id: str
    page_number: int
    snippet: str
    score: float
    kind: str
    title: str | None
    municipality: str | None
    document_date: str | None
    path: str
    box: tuple[float, float, float, float] | None


def search(
    path: Path | str,
    words: str,
    municipality: str | None = None,
    year: int | None = None,
    limit: int = 20,
) -> list[SearchHit]:
    """Pages that hold the words, best first.

    Args:
        path: the warehouse.
        words: separated by spaces, in any width; pages with all of them as written come first,
            then those that hold them in another form or cut up.
        municipality: name or five-digit code.
        year: fiscal year of the document, or calendar year of its date.
        limit: at most this many pages.

    Raises:
        WarehouseError: if the warehouse or its index cannot be used.
    """
    wanted = normalise(words).split()
    if not wanted:
        return []
    where = {"municipality": municipality, "year": year, "limit": limit}
    with open_reader(Path(path)) as connection:
        attach_index(connection, Path(path))
        tokens = sorted(count_tokens(" ".join(wanted)))
        parameters = {"words": wanted, **where}
        hits = _hits(connection, _RANKED + _PAGES, {"tokens": tokens, **parameters}, wanted)
        if len(hits) < limit:
            found = {(hit.document_id, hit.page_number) for hit in hits}
            literal = _hits(connection, _LITERAL + _PAGES, parameters, wanted)
            hits += [h for h in literal if (h.document_id, h.page_number) not in found]
    return hits[:limit]


def _hits(
    connection: duckdb.DuckDBPyConnection,
    sql: str,
    parameters: dict[str, Any],
    words: list[str],
) -> list[SearchHit]:
    rows = connection.execute(sql, parameters).fetchall()
    return [_hit(row, words) for row in rows]


def _hit(row: tuple[Any, ...], words: list[str]) -> SearchHit:
    text, kind, _, _, score, document_id, page_number, title, municipality, day, path, box = row
    corners = (box["x0"], box["top"], box["x1"], box["bottom"])
    return SearchHit(
        document_id=document_id,
        page_number=page_number,
        snippet=cut_snippet(text, words),
        score=round(score, 3),
        kind=kind,
        title=title,
        municipality=municipality,
        document_date=None if day is None else day.isoformat(),
        path=path,
        box=None if None in corners else corners,
    )


def cut_snippet(text: str, words: list[str]) -> str:
    """Some 80 characters of a text around the first of the words that stands in it."""
    flat = re.sub(r"\s+", " ", text).strip()
    plain = normalise(flat)
    places = [place for word in words if (place := plain.find(word)) >= 0]
    # Normalising may change the length a little; the cut is only for reading.
    start = max(0, min(places, default=0) - _SNIPPET_CHARACTERS // 3)
    end = start + _SNIPPET_CHARACTERS
    return ("…" if start else "") + flat[start:end] + ("…" if end < len(flat) else "")
