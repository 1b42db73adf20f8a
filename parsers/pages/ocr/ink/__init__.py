"""What is on a sheet besides text: its ink sorted into rulings, boxes, rings, brackets, symbols."""
