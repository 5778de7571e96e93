// Filters: a sheet over the page on a phone (Escape closes it), always open beside the list on a wide screen.
const WIDE = "(min-width: 900px)";

export function facetSheets(root) {
  const wide = window.matchMedia(WIDE);
  for (const sheet of root.querySelectorAll("[data-facet-sheet]")) {
    const head = sheet.querySelector("[data-sheet-head]");
    const close = () => {
      sheet.open = false;
      sheet.querySelector("summary").focus();
    };
    const fit = () => {
      sheet.open = wide.matches;
      head.hidden = wide.matches;
    };
    sheet.classList.add("is-sheet");
    fit();
    wide.addEventListener("change", fit);
    sheet.addEventListener("toggle", () => {
      root.documentElement.classList.toggle("has-sheet", sheet.open && !wide.matches);
    });
    sheet.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !wide.matches) close();
    });
    sheet.addEventListener("focusout", (event) => {
      // What lies under the sheet cannot be seen: leaving it closes it.
      if (!wide.matches && event.relatedTarget && !sheet.contains(event.relatedTarget)) sheet.open = false;
    });
    head.querySelector("[data-sheet-close]").addEventListener("click", close);
  }
}
