"""What was dealt with: agendas, what the chair called, results."""
