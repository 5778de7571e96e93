// A postal code fills prefecture, city and town that are still empty or that it filled itself before.
const DIGITS = /[０-９]/g;

function code(text) {
  const half = text.replace(DIGITS, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const digits = half.replace(/\D/g, "");
  return digits.length === 7 ? digits : "";
}

function write(form, filled, answer) {
  for (const field of form.querySelectorAll("[data-postal-fill]")) {
    const text = answer[field.dataset.postalFill];
    if (text === undefined || (field.value && field.value !== filled.get(field))) continue;
    field.value = text;
    filled.set(field, text);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

export function fillFromPostalCode(root) {
  for (const field of root.querySelectorAll("[data-postal]")) {
    const address = field.dataset.postal || "/checkout/postal";
    const filled = new Map();
    let last = "";
    // The button does the same by a round trip; it is for pages without this script.
    field.form.querySelector("[data-postal-button]")?.setAttribute("hidden", "");
    field.addEventListener("input", async () => {
      const wanted = code(field.value);
      if (!wanted || wanted === last) return;
      last = wanted;
      try {
        const answer = await fetch(`${address}?code=${wanted}`, { headers: { Accept: "application/json" } });
        if (answer.ok && wanted === last) write(field.form, filled, await answer.json());
      } catch {
        // The address can be typed.
      }
    });
  }
}
