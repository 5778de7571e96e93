"""What every page of every door has in common: address, locale, headers, transactions, forms."""
