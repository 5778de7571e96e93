// A desk's menu is wider than a phone: bring the page that is open into view.
export function showOpenPage(root) {
  root.querySelector(".desk-menu [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
}
