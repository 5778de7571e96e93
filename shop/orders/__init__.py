"""Cart, placing, splitting by maker, fulfilment."""
