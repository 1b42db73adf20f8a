"""Minutes (会議録): head, those present, agenda, speeches."""
