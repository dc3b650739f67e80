/* The order of a filtered list: largest first of what its form names, or as the page has it. */

export function enhanceOrder(root) {
  const form = root.querySelector("form[data-filter]");
  const field = form?.elements.sort;
  const items = [...root.querySelectorAll("[data-item]")];
  if (!field || !items.length) return;
  const { compare } = new Intl.Collator("en-GB", { numeric: true });
  let ordered = "";
  const order = () => {
    const by = field.value;
    if (by === ordered) return;
    ordered = by;
    const sorted = by ? items.toSorted((a, b) => compare(b.dataset[by] ?? "", a.dataset[by] ?? "")) : items;
    items[0].parentElement.append(...sorted);
  };
  form.addEventListener("input", order);
  form.addEventListener("reset", () => setTimeout(order));
  order();
}
