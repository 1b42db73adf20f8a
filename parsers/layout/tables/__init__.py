"""Tables: drawn grids, tables with horizontal rules only, tables without any rule."""
