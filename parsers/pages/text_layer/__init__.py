"""The text-layer page source: a PDF's own characters, paths, images and form widgets."""
