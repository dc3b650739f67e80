/* What opens the search: a button in the header, "/" or Ctrl+K (on a Mac, Cmd+K). */

const isTyping = (element) => element.matches?.("input, textarea, select, [contenteditable]");

export function enhanceSearch(root) {
  const link = root.querySelector("a[data-search]");
  const dialog = root.querySelector("dialog.search");
  if (!link || !dialog?.showModal) return;
  const folder = new URL(link.dataset.search, location.href);
  const input = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");

  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
  button.append(...link.childNodes);
  link.replaceWith(button);

  let search; // loaded when the dialog is opened for the first time
  const open = async () => {
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    // What is typed until it is there is answered then.
    if (!search) status.textContent = "";
    search ??= import("./search-dialog.js").then(({ makeSearch }) => makeSearch(dialog, folder));
    try {
      await search;
    } catch {
      search = undefined; // loaded again next time
      status.textContent = "The search could not be loaded. Please try again.";
    }
  };

  button.addEventListener("click", open);
  root.querySelector("[data-opens-search]")?.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!(combined || (slash && !isTyping(event.target) && !dialog.open))) return;
    event.preventDefault();
    open();
  });
  dialog.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    (await search)?.follow();
  });
  dialog.querySelector(".search__close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    // Outside of it, or on a result, which may stand on this very page.
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });

  const query = new URLSearchParams(location.search).get("q");
  if (query && root.querySelector(".search-page")) {
    input.value = query;
    open();
  }
}
