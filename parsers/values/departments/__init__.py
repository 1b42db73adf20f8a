"""Departments as papers print them: paths, posts, organs, and who is none of them."""
