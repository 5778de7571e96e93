"""The payment provider's stand-in for demo and test: Stripe's wire format, no money, no real card."""
