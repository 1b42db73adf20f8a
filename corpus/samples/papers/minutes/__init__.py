"""Minutes of boards and assemblies."""
