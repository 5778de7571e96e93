// The number on the cart. Public pages are the same for everybody, so it is fetched; without it the header says かご.
export async function showCartCount(root) {
  const link = root.querySelector("[data-cart-count]");
  const number = link?.querySelector("[data-cart-number]");
  if (!number) return;
  try {
    const answer = await fetch(link.dataset.cartCount, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const { count } = await answer.json();
    number.textContent = count;
    number.hidden = !(count > 0);
  } catch {
    // No network: the word is enough.
  }
}
