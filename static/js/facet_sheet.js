// Filters: a sheet over the page on a phone (Escape closes it), always open beside the list on a wide screen.
const WIDE = "(min-width: 900px)";

export function facetSheets(root) {
  const wide = window.matchMedia(WIDE);
  for (const sheet of root.querySelectorAll("[data-facet-sheet]")) {
    const fit = () => { sheet.open = wide.matches; };
    sheet.classList.add("is-sheet");
    fit();
    wide.addEventListener("change", fit);
    sheet.addEventListener("toggle", () => {
      root.documentElement.classList.toggle("has-sheet", sheet.open && !wide.matches);
    });
    sheet.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || wide.matches) return;
      sheet.open = false;
      sheet.querySelector("summary").focus();
    });
    sheet.querySelector("[data-sheet-close]")?.addEventListener("click", () => {
      sheet.open = false;
      sheet.querySelector("summary").focus();
    });
  }
}
