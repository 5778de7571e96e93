// What forms gain: the error summary is read first, a link to a group lands on its first choice, sorting needs no button.
export function focusErrorSummary(root) {
  const summary = root.querySelector("[data-error-summary]");
  summary?.focus();
}

export function linksToGroups(root) {
  const summary = root.querySelector("[data-error-summary]");
  summary?.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const target = link && root.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    const control = target.matches("fieldset") ? target.querySelector("input, select, textarea") : target;
    target.scrollIntoView({ block: "center" });
    control?.focus({ preventScroll: true });
  });
}

export function autoSubmit(root) {
  for (const field of root.querySelectorAll("[data-auto-submit]")) {
    field.form.querySelector("[data-auto-submit-button]")?.setAttribute("hidden", "");
    field.addEventListener("change", () => field.form.requestSubmit());
  }
}
