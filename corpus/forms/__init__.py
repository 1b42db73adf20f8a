"""What is known about forms, as data: one file a form under ``definitions/``."""
