"""Papers of invented municipalities with their ground truth, made on demand.

A paper is composed once as content (`corpus.samples.draft`), printed by one of several
producers (`corpus.samples.render`) and described by a truth that comes from the same content,
not from reading the PDF. Only page numbers come from the producer, which says where it put
each table.
"""
