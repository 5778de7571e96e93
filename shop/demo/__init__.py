"""The demo shop: 87 real towns, invented makers, four months of orders."""
