"""Numbers as papers print them: 約1億2,300万円, 10万人以上100万人未満, △3, 該当なし."""
