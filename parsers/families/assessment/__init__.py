"""Privacy impact assessments (特定個人情報保護評価書): the national forms 様式2 to 4."""
