/* On the map of all sites, marks of places hidden by the filter are dimmed. */

export function enhanceMap(document) {
  const marks = [...document.querySelectorAll(".pic-map a.pic-site")];
  const update = () => {
    for (const mark of marks) {
      const place = document.getElementById(mark.getAttribute("href").slice(1));
      mark.classList.toggle("pic-site--out", !place.checkVisibility());
    }
  };
  new MutationObserver(update).observe(document.querySelector(".md-content__inner"), {
    attributes: true,
    attributeFilter: ["hidden"],
    subtree: true,
  });
  update();
}
