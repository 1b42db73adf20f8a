"""Form definitions met with papers: which form is it, and what does it say."""
