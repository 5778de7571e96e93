"""Reads the shapes of the provider's objects out of the pinned library's class annotations.

Write the committed description anew after an upgrade of the library, and read the difference:
``python -m tests.unit.simulator.shapes_from_library``
"""

import json
import typing
from pathlib import Path
from typing import Any

import stripe
from stripe._api_version import _ApiVersion
from stripe._stripe_object import StripeObject

DESCRIPTION = Path(__file__).resolve().parents[3] / "shop" / "simulator" / "shapes.json"
OBJECTS: dict[str, type[StripeObject]] = {
    "checkout.session": stripe.checkout.Session,
    "payment_intent": stripe.PaymentIntent,
    "charge": stripe.Charge,
    "refund": stripe.Refund,
    "event": stripe.Event,
}
# What is said of an object inside an object; the rest of the inner ones stays null.
INNER: dict[str, type[StripeObject]] = {
    "konbini_display_details": stripe.PaymentIntent.NextAction.KonbiniDisplayDetails,
    "refund_next_action": stripe.Refund.NextAction,
    "refund_display_details": stripe.Refund.NextAction.DisplayDetails,
    "last_payment_error": stripe.PaymentIntent.LastPaymentError,
    "charge_card": stripe.Charge.PaymentMethodDetails.Card,
}


def describe_field(annotation: Any) -> dict[str, Any]:
    """Whether a field may be null, and what kind of value it holds."""
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Union:
        optional = type(None) in inside
        rest = [part for part in inside if part is not type(None)]
        return {"optional": optional, **kind_of(rest)}
    return {"optional": False, **kind_of([annotation])}


def kind_of(choices: list[Any]) -> dict[str, Any]:
    """The kind of a value: literal values, a list, a map, an object with its fields, or a scalar."""
    for choice in choices:
        if typing.get_origin(choice) is typing.Literal:
            return literal(typing.get_args(choice))
    first = choices[0]
    if typing.get_origin(first) is list:
        return {"kind": "list"}
    return named_kind(first)


def literal(values: tuple[str, ...]) -> dict[str, Any]:
    """Long lists of values (the event types) are named by their number only."""
    return {"kind": "literal", "values": list(values) if len(values) <= 20 else len(values)}


def named_kind(choice: Any) -> dict[str, Any]:
    """A scalar by its name; an inner class of the library as an object."""
    if "UntypedStripeObject" in str(choice):
        return {"kind": "map"}
    if typing.get_origin(choice) is not None:
        return {"kind": "object", "fields": {}}
    if isinstance(choice, type) and issubclass(choice, StripeObject):
        return {"kind": "object", "fields": required_fields(choice)}
    return {"kind": getattr(choice, "__name__", "object")}


def fields_of(owner: type[StripeObject]) -> dict[str, Any]:
    """Every annotated field of a class, by name."""
    found = {}
    for name, annotation in owner.__annotations__.items():
        if not name.startswith("_") and name != "OBJECT_NAME":
            found[name] = describe_field(annotation)
    return dict(sorted(found.items()))


def required_fields(owner: type[StripeObject]) -> dict[str, Any]:
    """All fields of an object that must stand inside another one."""
    return {name: slim(field) for name, field in fields_of(owner).items()}


def slim(field: dict[str, Any]) -> dict[str, Any]:
    """An optional field inside an inner object is null here, so its own inside is left out."""
    return {"optional": True, "kind": field["kind"]} if field["optional"] else field


def describe() -> dict[str, Any]:
    """The whole description, as it is committed."""
    objects = {name: fields_of(owner) for name, owner in OBJECTS.items()}
    for fields in objects.values():
        for name, field in fields.items():
            fields[name] = slim(field)
    inner = {name: required_fields(owner) for name, owner in INNER.items()}
    return {
        "library": f"stripe {stripe.VERSION}",
        "api_version": _ApiVersion.CURRENT,
        "objects": objects,
        "inner": inner,
    }


def as_text(description: dict[str, Any]) -> str:
    """The description as the file's text: one field a line, so that a difference can be read."""
    head = {key: description[key] for key in ("library", "api_version")}
    lines = [json.dumps(head, ensure_ascii=False)[:-1] + ","]
    for part in ("objects", "inner"):
        lines.append(f'"{part}": {{')
        lines.append(",\n".join(as_lines(*item) for item in description[part].items()))
        lines.append("}," if part == "objects" else "}}")
    return "\n".join(lines) + "\n"


def as_lines(name: str, fields: dict[str, Any]) -> str:
    """One object, one field a line."""
    body = ",\n".join(f'  "{key}": {json.dumps(field)}' for key, field in fields.items())
    return f'"{name}": {{\n{body}\n}}'


if __name__ == "__main__":
    DESCRIPTION.write_text(as_text(describe()), encoding="utf-8")
