"""Papers about money: receipts and their numbers."""
