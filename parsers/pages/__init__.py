"""Three sources of the same `Page`: the text layer, OCR, and the transcript."""
