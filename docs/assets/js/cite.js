/* Copying what is to be cited, and lines of code.
 *
 * A page prints its citation in every form; here each form gets a button, which copies it as rich
 * text, so that its link survives in Word and in mail, and as plain text. "Cite" under a statement
 * shows in place what the statement's own page prints. What is copied by hand from a statement
 * brings its address along.
 */

const SAID_FOR = 2000;
/** Fewer letters are a name to look up, not a passage to quote. */
const QUOTED_FROM = 40;
/** What no copied text should hold. */
const NOT_TEXT = "button, .anchor, .cite-link, .headerlink, .visually-hidden";

/** A piece of the page as rich and as plain text. */
function textsOf(piece) {
  const box = document.createElement("div");
  box.className = "citing__copied";
  box.append(piece);
  for (const element of box.querySelectorAll(NOT_TEXT)) element.remove();
  for (const element of box.querySelectorAll("*")) {
    const address = element.href;
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    if (address) element.setAttribute("href", address); // absolute now
  }
  document.body.append(box); // or it has no lines
  const texts = { rich: box.innerHTML.trim(), plain: box.innerText.trim() };
  box.remove();
  return texts;
}

async function textsOfFile(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(answer.status);
  return { plain: await answer.text() };
}

/** Put a text into the clipboard, plain and, if there is one, rich. Throws where that fails. */
export async function copy({ rich, plain }) {
  if (!navigator.clipboard?.write) {
    // Not a secure context: only the copy event has a clipboard.
    addEventListener("copy", (event) => fill(event, { rich, plain }), { once: true, capture: true });
    if (!document.execCommand("copy")) throw new Error("not copied");
    return;
  }
  const parts = { "text/plain": new Blob([plain], { type: "text/plain" }) };
  if (rich) parts["text/html"] = new Blob([rich], { type: "text/html" });
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}

function fill(event, { rich, plain }) {
  event.preventDefault();
  event.stopImmediatePropagation();
  event.clipboardData.setData("text/plain", plain);
  if (rich) event.clipboardData.setData("text/html", rich);
}

/** A button beside each form. */
function addButtons(list) {
  for (const form of list.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    const say = (word) => {
      button.textContent = word;
      button.setAttribute("aria-label", `${word} ${form.dataset.copy}`);
    };
    say("Copy");
    button.addEventListener("click", async () => {
      const file = form.querySelector("a[download]");
      const whole = form.cloneNode(true);
      const piece = document.createDocumentFragment();
      piece.append(...whole.childNodes);
      try {
        const texts = file ? await textsOfFile(file) : textsOf(piece);
        if (form.querySelector("code")) delete texts.rich;
        await copy(texts);
        say("Copied");
      } catch {
        say("Not copied");
      }
      setTimeout(() => say("Copy"), SAID_FOR);
    });
    form.after(button);
  }
}

/** The list of forms that a statement's own page prints. */
async function fetchList(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = document.adoptNode(page.querySelector(".citing"));
  for (const link of list.querySelectorAll("a")) {
    link.href = new URL(link.getAttribute("href"), address);
  }
  for (const picture of list.querySelectorAll("img")) {
    picture.src = new URL(picture.getAttribute("src"), address);
  }
  addButtons(list);
  return list;
}

async function showInPlace(link) {
  let list = link.closest(".statement").querySelector(".citing");
  if (list) {
    list.hidden = !list.hidden;
  } else {
    list = await fetchList(link.href);
    link.closest(".statement__facts").after(list);
  }
  link.setAttribute("aria-expanded", String(!list.hidden));
}

/** The address under which what is selected is cited, if it is part of one statement; a statement's
 * own page says its version. */
function addressOf(root, node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (element.closest(".citing") || !element.closest(".atlas, article")) return "";
  const page = root.querySelector("link[rel=cite-as]")?.href ?? location.href.split("#")[0];
  const link = element.closest(".statement")?.querySelector(".cite-link");
  if (link) return new URL(link.getAttribute("href"), page).href;
  if (!root.querySelector("meta[name^=citation_]")) return "";
  return `${page}#${root.querySelector(".head__lead").id}`;
}

export function enhanceCite(root) {
  root.querySelectorAll(".citing, .copying").forEach(addButtons);
  root.addEventListener("click", (event) => {
    const link = event.target.closest?.(".cite-link");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    showInPlace(link).catch(() => location.assign(link.href));
  });
  root.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (selection.isCollapsed || selection.toString().trim().length < QUOTED_FROM) return;
    const range = selection.getRangeAt(0);
    const address = addressOf(root, range.commonAncestorContainer);
    if (!address) return;
    const { rich, plain } = textsOf(range.cloneContents());
    fill(event, {
      rich: `${rich}<p><a href="${address}">${address}</a></p>`,
      plain: `${plain}\n\n${address}`,
    });
  });
}
