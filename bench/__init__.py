"""What is measured, beside its floors."""
