// − and ＋ beside a quantity; in a form with an update button the change is sent by itself.
const WAIT = 500;

function step(field, by) {
  const next = Number(field.value || 0) + by;
  field.value = Math.min(Number(field.max || 99), Math.max(Number(field.min || 1), next));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

export function quantitySteps(root) {
  for (const box of root.querySelectorAll("[data-quantity]")) {
    const field = box.querySelector("input");
    const update = box.querySelector("[data-quantity-update]");
    for (const button of box.querySelectorAll("[data-step]")) {
      button.hidden = false;
      button.addEventListener("click", () => step(field, Number(button.dataset.step)));
    }
    if (!update) continue;
    update.hidden = true;
    let timer;
    field.addEventListener("change", () => {
      clearTimeout(timer);
      timer = setTimeout(() => field.form.requestSubmit(), WAIT);
    });
  }
}
