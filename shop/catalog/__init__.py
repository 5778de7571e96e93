"""Products, their sizes, labels and prices."""
