// Starts what a page has marked. Every module leaves a page alone that has nothing for it.
import { showCartCount } from "./cart_count.js";
import { copyButtons } from "./copy.js";
import { showOpenPage } from "./desk_menu.js";
import { facetSheets } from "./facet_sheet.js";
import { autoSubmit, focusErrorSummary, linksToGroups } from "./forms.js";
import { fillFromPostalCode } from "./postal.js";
import { printButtons } from "./print.js";
import { quantitySteps } from "./quantity.js";

for (const start of [
  showCartCount, focusErrorSummary, linksToGroups, autoSubmit, fillFromPostalCode,
  quantitySteps, facetSheets, copyButtons, printButtons, showOpenPage,
]) {
  start(document);
}
