"""axe-core in the browser: what somebody who cannot see, or cannot point, would stumble over.

`axe.min.js` is axe-core 4.14.1 as published (MPL-2.0, axe.LICENSE.txt), with a newline at its end.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

HERE = Path(__file__).parent
# WCAG 2.2 A and AA, and axe's own best practices (landmarks, order of headings).
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
TAGS = [*WCAG, "best-practice"]
RUN = """async (tags) => {
  const found = await axe.run(document, {
    runOnly: {type: "tag", values: tags},
    resultTypes: ["violations"],
  });
  return found.violations.map((v) => ({
    id: v.id, impact: v.impact, help: v.help,
    nodes: v.nodes.slice(0, 4).map((n) => ({
      target: n.target.join(" "), html: n.html.slice(0, 200),
      why: [...n.any, ...n.all, ...n.none].map((c) => c.message).join("; ").slice(0, 300),
    })),
  }));
}"""


@cache
def _source() -> str:
    return (HERE / "axe.min.js").read_text("utf-8")


def violations(page: Page, tags: list[str] = TAGS) -> list[str]:
    """One sentence per broken rule and place, none when all is well."""
    if not page.evaluate("() => 'axe' in window"):
        # Handed over by the debugger, so that the page's CSP stays as it is.
        page.evaluate(f"() => {{ {_source()} }}")
    return [
        f"{broken['id']} ({broken['impact']}): {node['target']}  {node['html']}\n      {node['why']}"
        for broken in _run(page, tags)
        for node in broken["nodes"]
    ]


def _run(page: Page, tags: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(RUN, tags)
    return found
