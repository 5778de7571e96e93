"""Every table of the shop, so that Base.metadata is whole. Imported by create_app and migrations."""

from shop.accounts import models as accounts
from shop.audit import models as audit
from shop.catalog import models as catalog
from shop.db import Base
from shop.demo import models as demo
from shop.invoices import models as invoices
from shop.ledger import models as ledger
from shop.mail import models as mail
from shop.marche import models as marche
from shop.orders import cart_models as carts
from shop.orders import models as orders
from shop.payments import models as payments
from shop.places import models as places
from shop.portal import models as portal
from shop.queue import models as queue
from shop.search import models as search
from shop.stock import models as stock
from shop.tax import models as tax
from shop.vendors import models as vendors

MODEL_MODULES = (
    accounts, audit, carts, catalog, demo, invoices, ledger, mail, marche, orders,
    payments, places, portal, queue, search, stock, tax, vendors,
)  # fmt: skip
metadata = Base.metadata
