"""What the payment provider tells us: verified by its signature, kept by its id, handled once."""

from __future__ import annotations

import logging

from flask import Response, current_app, jsonify, request
from sqlalchemy.exc import IntegrityError

from shop import clock
from shop.api.door import blueprint
from shop.db import transaction
from shop.payments.provider import BadSignature, Gateway
from shop.payments.record_event import is_known, record_event

log = logging.getLogger(__name__)
LARGEST = 256 * 1024  # bytes; an event is a few kilobytes


@blueprint.post("/webhooks/stripe")
def stripe_webhook() -> tuple[Response, int]:
    """200 once it is ours or somebody else's; 400 for a signature that does not fit."""
    gateway: Gateway | None = current_app.extensions["tomoichi.gateway"]
    body = request.get_data(cache=True)
    if gateway is None or len(body) > LARGEST:
        return jsonify(outcome="not_taken"), 400
    try:
        event = gateway.parse_event(body, request.headers.get("Stripe-Signature", ""))
    except BadSignature:
        log.warning("webhook.bad_signature")
        return jsonify(outcome="bad_signature"), 400
    try:
        with transaction():
            outcome = record_event(event=event, now=clock.now())
    except IntegrityError:
        if not is_known(event_id=event.id):
            raise  # not a repeat: 500, and the provider tells us again
        outcome = "repeat"  # the same event at the same moment: the other one has done it
    log.info("webhook.handled", extra={"event_type": event.type, "outcome": outcome})
    return jsonify(outcome=outcome), 200
